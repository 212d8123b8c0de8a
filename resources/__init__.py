"""What the program brings along: icons, styles, interface translations, the sample library."""
