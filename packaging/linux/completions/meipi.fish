# fish completion for meipi
set -l commands backup doctor export import-notes inspect restore
set -l none "not __fish_seen_subcommand_from $commands"

complete -c meipi -n "__fish_is_first_arg" -a backup -d "Make a verified copy of the library"
complete -c meipi -n "__fish_is_first_arg" -a doctor -d "Check that everything is there and sound"
complete -c meipi -n "__fish_is_first_arg" -a export -d "Write the notes of an article into a file"
complete -c meipi -n "__fish_is_first_arg" -a import-notes -d "Take in notes from other programs"
complete -c meipi -n "__fish_is_first_arg" -a inspect -d "Print what Meipi makes of a file"
complete -c meipi -n "__fish_is_first_arg" -a restore -d "Put a copy in the place of the library"
complete -c meipi -l help -d "Print the options"
complete -c meipi -n $none -l version -d "Print the version"
complete -c meipi -n $none -l screenshot -r -d "Draw the window into a picture"
complete -c meipi -n $none -l pdf -r -d "Write the article as a PDF"
complete -c meipi -n $none -l without-notes -d "Leave the notes out of that PDF"
complete -c meipi -n $none -l size -x -a "1280x720 1440x900 1920x1080" -d "Size of that picture"
complete -c meipi -n $none -l theme -x -a "paper light sepia dark contrast" -d "Theme for this run"
complete -c meipi -n "__fish_seen_subcommand_from doctor" -f
complete -c meipi -n "__fish_seen_subcommand_from doctor inspect" -l json -d "Print JSON"
complete -c meipi -n "__fish_seen_subcommand_from inspect" -l encoding -x \
    -a "utf-8 gb18030 big5hkscs euc_tw utf-16" -d "Read the file as this encoding"
complete -c meipi -n "__fish_seen_subcommand_from restore" -l list -d "List the copies"
complete -c meipi -n "__fish_seen_subcommand_from export" -l all -d "The notes of every article"
complete -c meipi -n "__fish_seen_subcommand_from export" -l format -x \
    -a "jsonld markdown html csv anki" -d "What to write"
complete -c meipi -n "__fish_seen_subcommand_from import-notes" -l article -r \
    -d "Where notes belong"
complete -c meipi -n "__fish_seen_subcommand_from import-notes" -l dry-run \
    -d "List, and change nothing"
