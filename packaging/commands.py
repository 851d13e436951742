"""The manual page and the completions of bash, zsh and fish, made from the command line itself.

    python packaging/commands.py FOLDER     # meipi.1, meipi.bash, _meipi, meipi.fish

What the parsers of reader_app.cli accept is asked of them, so that nothing is written twice; the
manual's own words are in linux/meipi.1.in.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn
from unittest.mock import patch

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

OFFERED = {
    "--size": ("1280x720", "1440x900", "1920x1080"),
    "--encoding": ("utf-8", "gb18030", "big5hkscs", "euc_tw", "utf-16"),
}
"""Values worth offering where a parser does not list them."""


@dataclass(frozen=True, slots=True)
class Option:
    """One option: its name, what it takes ("" for nothing), values to offer, and what it does."""

    name: str
    takes: str
    values: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class Command:
    """One command ("" for the program itself): usage, description, options, whether files follow."""

    name: str
    words: str
    usage: str
    options: tuple[Option, ...]
    files: bool


class _Caught(Exception):
    def __init__(self, parser: argparse.ArgumentParser) -> None:
        super().__init__()
        self.parser = parser


def _catch(parser: argparse.ArgumentParser, *_: Any, **__: Any) -> NoReturn:
    raise _Caught(parser)


def commands() -> tuple[Command, ...]:
    """Ask every command's parser what it accepts; the program itself comes first."""
    from reader_app.cli import COMMANDS, main

    return tuple(_ask(main, name) for name in ("", *sorted(COMMANDS)))


def _ask(main: Any, name: str) -> Command:
    with (
        patch.object(argparse.ArgumentParser, "parse_args", _catch),
        patch.object(argparse.ArgumentParser, "parse_intermixed_args", _catch),
    ):
        try:
            main([name, "--help"] if name else ["--help"])
        except _Caught as caught:
            parser = caught.parser
    options, files = [], False
    for action in parser._actions:  # noqa: SLF001 - argparse has no other way to ask
        if action.help == argparse.SUPPRESS:
            continue
        if not action.option_strings:
            files = True
            continue
        long = next(text for text in action.option_strings if text.startswith("--"))
        values = tuple(map(str, action.choices or _offered(long)))
        takes = "" if action.nargs == 0 else str(action.metavar or "VALUE")
        options.append(Option(long, takes, values, (action.help or "").split("; ")[0]))
    usage = " ".join(parser.format_usage().split()).removeprefix("usage: ")
    return Command(name, (parser.description or "").rstrip("."), usage, tuple(options), files)


def _offered(option: str) -> tuple[str, ...]:
    if option == "--theme":
        from reader_app.ui.theme import THEMES

        return tuple(THEMES)
    return OFFERED.get(option, ())


# -- shells ------------------------------------------------------------------------------------


def bash(all_: tuple[Command, ...]) -> str:
    """Return the completion of bash."""
    names = " ".join(command.name for command in all_[1:])
    values = {o.name: o.values for command in all_ for o in command.options if o.values}
    lines = ["# bash completion for meipi", "_meipi() {"]
    lines += ["    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]}"]
    lines += ["    local command= options=", "    COMPREPLY=()"]
    lines += ["    compopt -o filenames 2>/dev/null", "    case $prev in"]
    for option, offered in values.items():
        lines.append(f"        {option})")
        lines.append(
            f'            mapfile -t COMPREPLY < <(compgen -W "{" ".join(offered)}" -- "$cur")'
        )
        lines.append("            return ;;")
    lines += ["    esac", "    if (( COMP_CWORD > 1 )); then command=${COMP_WORDS[1]}; fi"]
    lines.append("    case $command in")
    for command in all_[1:]:
        options = " ".join(option.name for option in command.options)
        nothing = "" if command.files else " files=no"
        lines.append(
            f'        {command.name}) options="{options}"{nothing and "; local" + nothing} ;;'
        )
    lines.append(f'        *) options="{" ".join(option.name for option in all_[0].options)}" ;;')
    lines += ["    esac", "    if [[ $cur == -* ]]; then"]
    lines += [
        '        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")',
        "        return",
        "    fi",
    ]
    lines += ["    [[ ${files:-} == no ]] && return"]
    lines += [
        '    mapfile -t COMPREPLY < <(compgen -f -- "$cur")',
        "    if (( COMP_CWORD == 1 )); then",
    ]
    lines += ['        mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(']
    lines += [f'            compgen -W "{names}" -- "$cur"', "        )", "    fi", "}"]
    lines += ["complete -F _meipi meipi", ""]
    return "\n".join(lines)


def zsh(all_: tuple[Command, ...]) -> str:
    """Return the completion of zsh."""
    lines = ["#compdef meipi", "# zsh completion for meipi", "", "local -a commands", "commands=("]
    lines += [f"    '{command.name}:{_quoted(command.words)}'" for command in all_[1:]]
    lines += [")", "", "if (( CURRENT > 2 )); then", "    case $words[2] in"]
    for command in all_[1:]:
        lines.append(f"        {command.name})")
        lines.append("            shift words; (( CURRENT-- ))")
        lines.append("            _arguments \\")
        lines += [f"                {argument} \\" for argument in _zsh_options(command)]
        lines.append(
            "                '*:file:_files'" if command.files else "                '*: :'"
        )
        lines.append("            return ;;")
    lines += ["    esac", "fi", "", "_arguments \\"]
    lines += [f"    {argument} \\" for argument in _zsh_options(all_[0])]
    lines += ["    '*:: :{ (( CURRENT == 1 )) && _describe command commands; _files }'", ""]
    return "\n".join(lines)


def _zsh_options(command: Command) -> Iterator[str]:
    for option in command.options:
        told = f"{option.name}[{_quoted(option.words)}]"
        if option.values:
            told += f":{option.takes.lower()}:({' '.join(option.values)})"
        elif option.takes:
            told += f":{option.takes.lower()}:_files"
        yield f"'{told}'"


def _quoted(words: str) -> str:
    return words.replace("'", "’").replace("[", "(").replace("]", ")").replace(":", "\\:")


def fish(all_: tuple[Command, ...]) -> str:
    """Return the completion of fish."""
    names = " ".join(command.name for command in all_[1:])
    lines = ["# fish completion for meipi", f"set -l commands {names}", ""]
    for command in all_:
        if command.name:
            words = _double(command.words)
            lines.append(
                f'complete -c meipi -n "__fish_is_first_arg" -a {command.name} -d "{words}"'
            )
            where = f'-n "__fish_seen_subcommand_from {command.name}"'
        else:
            where = '-n "not __fish_seen_subcommand_from $commands"'
        if not command.files:
            lines.append(f"complete -c meipi {where} -f")
        for option in command.options:
            takes = ""
            if option.values:
                takes = f' -x -a "{" ".join(option.values)}"'
            elif option.takes:
                takes = " -r"
            name = option.name.removeprefix("--")
            lines.append(f'complete -c meipi {where} -l {name}{takes} -d "{_double(option.words)}"')
    return "\n".join([*lines, ""])


def _double(words: str) -> str:
    return words.replace('"', "”").replace("$", "\\$")


# -- manual ------------------------------------------------------------------------------------


def manual(all_: tuple[Command, ...], version: str) -> str:
    """Return the manual page."""
    source = (ROOT / "packaging" / "linux" / "meipi.1.in").read_text(encoding="utf-8")
    synopsis = "\n.br\n".join(_roff(command.usage.replace("[-h] ", "")) for command in all_)
    lines = []
    for command in all_[1:]:
        lines += [".TP", f".B {_roff(command.name)}", f"{_roff(command.words)}."]
    options: dict[str, list[str]] = {}
    for command in all_:
        for option in command.options:
            head = (
                f'.BI {_roff(option.name)} " {option.takes}"'
                if option.takes
                else f".B {_roff(option.name)}"
            )
            of = f" ({command.name})" if command.name and option.name != "--help" else ""
            kind = "Such as" if option.name in OFFERED else "One of:"
            values = f" {kind} {', '.join(option.values)}." if option.values else ""
            words = option.words[:1].upper() + option.words[1:]
            options.setdefault(option.name, [".TP", head]).append(
                f"{_roff(f'{words}{of}.{values}')}"
            )
            if option.name == "--help":
                options[option.name] = options[option.name][:3]
    told = "\n".join(
        "\n.br\n".join(["\n".join(lines_[:3]), *lines_[3:]]) for lines_ in options.values()
    )
    return (
        source.replace("@VERSION@", version)
        .replace("@SYNOPSIS@", synopsis)
        .replace("@COMMANDS@", "\n".join(lines))
        .replace("@OPTIONS@", told)
    )


def _roff(text: str) -> str:
    return text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(cq")


def write(folder: Path) -> None:
    """Write all four into a folder."""
    from reader_app import __version__

    all_ = commands()
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in (
        ("meipi.1", manual(all_, __version__)),
        ("meipi.bash", bash(all_)),
        ("_meipi", zsh(all_)),
        ("meipi.fish", fish(all_)),
    ):
        (folder / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit("usage: commands.py FOLDER")
    write(Path(sys.argv[1]))
