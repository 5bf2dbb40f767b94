"""The analyst notebook kit: who acts, who is quoted, what happened when, and how a story is sourced."""

from kit.analysis import Analysis, analyse
from kit.article import Article
from kit.corrections import read
from kit.errors import KitError
from kit.reading import load

__all__ = ["Analysis", "Article", "KitError", "analyse", "load", "read"]
