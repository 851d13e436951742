"""Where the reader's data lives, and who may look at it: nobody else."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from reader_app.core.errors import StorageFailed

HOME_VARIABLE = "MEIPI_HOME"
FOLDER_MODE = 0o700
FILE_MODE = 0o600


@dataclass(frozen=True, slots=True)
class DataPaths:
    """The files of one data directory (docs/data.md says what each holds)."""

    root: Path

    @property
    def library(self) -> Path:
        """The database that must not be lost."""
        return self.root / "library.db"

    @property
    def search(self) -> Path:
        """The search index: derived, may be deleted at any time."""
        return self.root / "search.db"

    @property
    def figures(self) -> Path:
        """The figures ledger: derived, may be deleted at any time."""
        return self.root / "figures.db"

    @property
    def originals(self) -> Path:
        """Imported bytes and pictures, each under its sha256."""
        return self.root / "originals"

    @property
    def backups(self) -> Path:
        """Verified copies of the library."""
        return self.root / "backups"

    @property
    def glossaries(self) -> Path:
        """The reader's own terms."""
        return self.root / "glossaries"

    @property
    def dictionaries(self) -> Path:
        """Indexed dictionaries: derived, the one that ships is made anew when it is gone."""
        return self.root / "dictionaries"

    def make(self) -> None:
        """Create the directory and its folders for this user alone; keep what is there.

        Raises StorageFailed when the place cannot be written.
        """
        try:
            new = not self.root.is_dir()
            self.root.mkdir(mode=FOLDER_MODE, parents=True, exist_ok=True)
            for folder in (self.originals, self.backups, self.glossaries):
                folder.mkdir(mode=FOLDER_MODE, exist_ok=True)
            if new:
                from reader_app.storage.whole_files import sync_folder

                for folder in (self.root, self.root.parent, self.root.parent.parent):
                    sync_folder(folder)  # what is in there must not go with its folder
        except OSError as error:
            raise StorageFailed(
                f"The data directory {self.root} cannot be made: {error.strerror}."
            ) from error


def make_private(path: Path) -> None:
    """Make an empty file for this user alone, or empty the one that is there. Raises OSError."""
    os.close(os.open(path, os.O_CREAT | os.O_RDWR | os.O_TRUNC, FILE_MODE))


def data_paths() -> DataPaths:
    """Return the data directory of this user: MEIPI_HOME where set, else the platform's own."""
    home = os.environ.get(HOME_VARIABLE)
    if home:
        return DataPaths(Path(home).expanduser().absolute())
    from platformdirs import user_data_path  # 20 ms that a start with MEIPI_HOME need not pay

    return DataPaths(user_data_path("Meipi", appauthor=False))
