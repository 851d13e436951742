"""Qt widgets: they emit requests and show values."""
