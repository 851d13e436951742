# bash completion for meipi
_meipi() {
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} command=
    local word
    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
        case $word in
            backup|doctor|export|import-notes|inspect|restore) command=$word; break ;;
            -*) ;;
            *) break ;;
        esac
    done
    COMPREPLY=()
    compopt -o filenames 2>/dev/null
    case $prev in
        --theme)
            mapfile -t COMPREPLY < <(compgen -W "paper light sepia dark contrast" -- "$cur")
            return ;;
        --size)
            mapfile -t COMPREPLY < <(compgen -W "1280x720 1440x900 1920x1080" -- "$cur")
            return ;;
        --format)
            mapfile -t COMPREPLY < <(compgen -W "jsonld markdown html csv anki" -- "$cur")
            return ;;
        --encoding)
            mapfile -t COMPREPLY < <(compgen -W "utf-8 gb18030 big5hkscs euc_tw utf-16" -- "$cur")
            return ;;
    esac
    local options="--help"
    case $command in
        backup) ;;
        doctor) options="--help --json" ;;
        export) options="--help --format --all" ;;
        import-notes) options="--help --article --dry-run" ;;
        inspect) options="--help --json --encoding" ;;
        restore) options="--help --list" ;;
        *) options="--help --screenshot --pdf --without-notes --size --theme --version" ;;
    esac
    if [[ $cur == -* ]]; then
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
        return
    fi
    if [[ $command == doctor ]]; then
        return
    fi
    mapfile -t COMPREPLY < <(compgen -f -- "$cur")
    if [[ -z $command && $COMP_CWORD -eq 1 ]]; then
        mapfile -t -O "${#COMPREPLY[@]}" COMPREPLY < <(
            compgen -W "backup doctor export import-notes inspect restore" -- "$cur"
        )
    fi
}
complete -F _meipi meipi
