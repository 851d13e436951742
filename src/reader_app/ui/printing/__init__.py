"""The article on paper: cut into sheets, painted like the page, with an appendix."""
