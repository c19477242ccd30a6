"""Verbs: "undertook", "has undertaken", "was seconded", "are", in the tense and number that a sentence needs.

A verb is given in its plain form and may bring words along ("serve as"): only its first word is inflected. A
prefix with a hyphen is looked through ("co-write" goes like "write"). Spelling is British.
"""

from functools import lru_cache

from coi_register.english.tenses import Tense

__all__ = ["conjugate", "distributed", "gerund", "participle", "past", "present", "undistributed"]

# Plain form, past, participle; the participle is left out where it is the same as the past.
_IRREGULAR_LIST = """
    bear bore borne; begin began begun; become became become; bid bid; bind bound; break broke broken; bring
    brought; build built; buy bought; cast cast; catch caught; choose chose chosen; come came come; cost
    cost; cut cut; deal dealt; do did done; draw drew drawn; drive drove driven; eat ate eaten; fall fell
    fallen; feel felt; fight fought; find found; fly flew flown; forbid forbade forbidden; forecast forecast;
    foresee foresaw foreseen; forget forgot forgotten; forgo forwent forgone; get got; give gave given; go
    went gone; grow grew grown; have had; hear heard; hold held; keep kept; know knew known; lay laid; lead
    led; learn learnt; leave left; lend lent; let let; lose lost; make made; mean meant; meet met; mislead
    misled; offset offset; outdo outdid outdone; overcome overcame overcome; oversee oversaw overseen;
    overtake overtook overtaken; partake partook partaken; pay paid; prepay prepaid; put put; read read;
    rebuild rebuilt; redo redid redone; remake remade; repay repaid; reset reset; resell resold; rewrite
    rewrote rewritten; ride rode ridden; ring rang rung; rise rose risen; run ran run; say said; see saw
    seen; seek sought; sell sold; send sent; set set; shake shook shaken; show showed shown; shut shut; sing
    sang sung; sit sat; speak spoke spoken; speed sped; spend spent; split split; spread spread; stand stood;
    steal stole stolen; stick stuck; strike struck; strive strove striven; sublet sublet; swear swore sworn;
    take took taken; teach taught; tell told; think thought; throw threw thrown; undergo underwent undergone;
    understand understood; undertake undertook undertaken; underwrite underwrote underwritten; undo undid
    undone; uphold upheld; upset upset; wear wore worn; win won; withdraw withdrew withdrawn; withhold
    withheld; withstand withstood; write wrote written
"""
_IRREGULAR: dict[str, tuple[str, str]] = {
    plain: (past, rest[0] if rest else past)
    for plain, past, *rest in (forms.split() for forms in _IRREGULAR_LIST.split(";"))
}

# Of more than one syllable, yet the last letter doubles (in British spelling every l does but parallel's).
_DOUBLED_LIST = """
    abet abhor acquit admit allot begin commit compel confer defer deter emit enrol equip excel expel format
    forget handicap incur infer input kidnap occur offset omit output permit prefer program propel rebut
    recur refer regret remit reset submit transfer transmit upset worship
    """
_DOUBLED = frozenset(_DOUBLED_LIST.split())
_VOWELS = "aeiou"
_BE = {
    Tense.PAST: ("was", "were"),
    Tense.PRESENT: ("is", "are"),
    Tense.PERFECT: ("has been", "have been"),
    Tense.FUTURE: ("will be", "will be"),
}
_AUXILIARIES = frozenset({"are", "had", "have", "having", "may", "were", "will"})


@lru_cache(maxsize=1024)
def conjugate(verb: str, tense: Tense, *, plural: bool = False, first: bool = False) -> str:
    """Put a verb in a tense: in the third person, or as it follows "I".

    Args:
        verb: the plain form, with the words that belong to it: "undertake", "be", "serve as".
        tense: past, present, perfect or future.
        plural: whether the subject takes a plural verb; "they" of one person does too.
        first: whether the subject is "I".

    >>> conjugate("undertake", Tense.PAST), conjugate("undertake", Tense.PERFECT, plural=True)
    ('undertook', 'have undertaken')
    >>> conjugate("be a member of", Tense.PRESENT)
    'is a member of'
    >>> conjugate("be", Tense.PRESENT, first=True), conjugate("be", Tense.PAST, first=True)
    ('am', 'was')
    """
    if tense is Tense.PERFECT:
        return f"{'have' if plural or first else 'has'} {participle(verb)}"
    if tense is Tense.FUTURE:
        return f"will {verb}"
    if first and tense is Tense.PRESENT and verb.partition(" ")[0] == "be":
        return f"am{verb[2:]}"
    number = plural or (first and tense is Tense.PRESENT)
    return past(verb, plural=number) if tense is Tense.PAST else present(verb, plural=number)


def distributed(verb: str) -> str:
    """Say of a verb, as it stands after several people, that it is told of each by themselves.

    >>> distributed("received"), distributed("have held"), distributed("may receive")
    ('each received', 'have each held', 'may each receive')
    """
    first, space, rest = verb.partition(" ")
    return f"{first} each {rest}" if space and first in _AUXILIARIES else f"each {verb}"


def undistributed(verb: str) -> str:
    """Say of a verb no more that it is told of each.

    >>> undistributed("have each held"), undistributed("each received"), undistributed("have held")
    ('have held', 'received', 'have held')
    """
    return verb.removeprefix("each ").replace(" each ", " ", 1)


def present(verb: str, *, plural: bool = False) -> str:
    """Give the present: "undertakes", of several "undertake"."""
    prefix, word, rest = _parts(verb)
    if word == "be":
        return prefix + _BE[Tense.PRESENT][plural] + rest
    return verb if plural else prefix + ("has" if word == "have" else _with_s(word)) + rest


def past(verb: str, *, plural: bool = False) -> str:
    """Give the simple past: "undertook", "seconded"; the number matters for "was" and "were" alone."""
    prefix, word, rest = _parts(verb)
    if word == "be":
        return prefix + _BE[Tense.PAST][plural] + rest
    return prefix + (_IRREGULAR[word][0] if word in _IRREGULAR else _with_ed(word)) + rest


@lru_cache(maxsize=1024)
def participle(verb: str) -> str:
    """Give the past participle: "undertaken", "seconded"."""
    prefix, word, rest = _parts(verb)
    if word == "be":
        return f"{prefix}been{rest}"
    return prefix + (_IRREGULAR[word][1] if word in _IRREGULAR else _with_ed(word)) + rest


@lru_cache(maxsize=1024)
def gerund(verb: str) -> str:
    """Give the form in -ing: "undertaking", "co-founding", "running"."""
    prefix, word, rest = _parts(verb)
    if word.endswith("ie"):
        stem = word[:-2] + "y"
    elif word.endswith("e") and word != "be" and word[-2:-1] not in ("e", "o", "y"):
        stem = word[:-1]
    else:
        stem = _doubled(word)
    return f"{prefix}{stem}ing{rest}"


def _parts(verb: str) -> tuple[str, str, str]:
    """Split "co-write up" into "co-", "write" and " up"."""
    word, space, rest = verb.partition(" ")
    prefix, hyphen, word = word.rpartition("-")
    return prefix + hyphen, word, space + rest


def _with_s(word: str) -> str:
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _with_ed(word: str) -> str:
    if word.endswith("e"):
        return word + "d"
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ied"
    return _doubled(word) + "ed"


def _doubled(word: str) -> str:
    """Double the last letter where the spelling asks for it: "planned", "travelled", "referred"."""
    sounds = word.replace("qu", "qq")
    ends_short = (
        len(sounds) > 1
        and sounds[-1] not in _VOWELS + "wxy"
        and sounds[-2] in _VOWELS
        and sounds[-3:-2] not in tuple(_VOWELS)
    )
    if not ends_short:
        return word
    one_syllable = all(char not in _VOWELS + "y" for char in sounds[:-2].lstrip("y"))
    doubles = one_syllable or word in _DOUBLED or (word.endswith("l") and word != "parallel")
    return word + word[-1] if doubles else word
