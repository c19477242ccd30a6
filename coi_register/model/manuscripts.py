"""Manuscripts: what is submitted to a journal, and what is said of it once for all its authors."""

import attrs

from coi_register.model.fields import Id, ShortText, Text, Value, doc
from coi_register.model.kinds.base import Interest

__all__ = ["Manuscript"]


@attrs.frozen(kw_only=True)
class Manuscript(Value):
    """Something that is submitted to a journal: its title, its number, and who supported the study.

    What is said here is said once for all authors. The ICMJE form of each author prints it; the support also stands in
    the first clause of a frame, such as that of The BMJ for research.
    """

    id: Id | None = attrs.field(default=None, metadata=doc("A name for reference, such as pumps-trial."))
    title: Text = attrs.field(metadata=doc("The title of the manuscript, as it is to be printed."))
    number: ShortText | None = attrs.field(
        default=None, metadata=doc("The number that the journal has given it.", examples=("BMJ-2025-081234",))
    )
    funding: tuple[Interest, ...] = attrs.field(
        default=(),
        metadata=doc(
            "Who supported the study, with money, goods or work: grants and other interests that all authors have. "
            "Without a scope, each is for the submitted work."
        ),
    )
