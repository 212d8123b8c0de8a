"""Everything of Naranhi that is not a window: articles, their languages, the library, the models.

Nothing below this package imports Qt; an import contract keeps it so. Importing it loads neither
the translation engine nor any other heavy library: each is loaded by the first work that needs it.
"""

__version__ = "0.1.0"
