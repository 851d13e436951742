"""python -m reader_app"""

from reader_app.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
