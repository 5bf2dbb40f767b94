"""Corrections: the analyst's edits, kept beside the article and replayed each time it is analysed."""

from kit.corrections.replay import analyse_with, corrected_again, read
from kit.corrections.store import Correction, Corrections, read_corrections

__all__ = ["Correction", "Corrections", "analyse_with", "corrected_again", "read", "read_corrections"]
