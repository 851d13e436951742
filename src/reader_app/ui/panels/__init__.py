"""The panels beside the page: notes, figures, terms and the restoration record."""
