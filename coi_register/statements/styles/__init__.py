"""Styles: the files of house styles, of the package and of one's own."""
