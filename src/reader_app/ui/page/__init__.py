"""The article as a page: building, painting, places, selection.

ArticleView is imported from reader_app.ui.page.view, so that the small values here cost nothing.
"""
