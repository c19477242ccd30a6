"""Placeholders: texts that say nothing, such as “N/A” or “TBC”, in the languages that people write them in.

A blank is never a name and never a “none”. The words stand here and nowhere else; an application adds its own with
`add_placeholders`.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

__all__ = ["add_placeholders", "begins_otherwise", "has_visible_character", "placeholder_count", "says_nothing"]

_WORDS = {
    "English": """
        n/a; na; n\\a; n-a; n/k; n/s; n/d; not applicable; non applicable; inapplicable; not relevant; not available;
        unavailable; not known; unknown; name unknown; name not known; not stated; not given; name not given;
        not provided; not supplied; not specified; unspecified; not disclosed; undisclosed; not recorded; not reported;
        not declared; not answered; not yet known; not sure; unsure; don't know; do not know; no idea; no answer;
        no data; no details; no entry; no info; no information; no name; no response; no comment; none; none at all;
        none known; none declared; none given; none stated; none reported; none to date; none to declare;
        none to disclose; none to report; no; no one; nobody; nothing; nothing declared; nothing to declare;
        nothing to disclose; nothing to report; nothing to add; no interest; no interests; no interest to declare;
        no interests to declare; no interests declared; no conflict; no conflicts; no conflict of interest;
        no conflicts of interest; no conflict of interests; no conflict to declare; no conflicts to declare;
        no competing interest; no competing interests; no declaration; no declarations; nil; nil return; nil returns;
        nil declaration; nil declared; nil entry; nil interest; nil interests; nil known; nil of note; nil reported;
        nil to declare; nil to disclose; nil to report; null; undefined; void return; left blank;
        intentionally blank; intentionally left blank; this field is blank; tbc; tba; tbd; to be confirmed;
        to be announced; to be advised; to be agreed; to be arranged; to be completed; to be decided;
        to be determined; to be filled in; to be provided; to be supplied; to do; todo; to follow; details to follow;
        name to follow; awaiting details; ditto; as above; as before; see above; same as above; placeholder;
        please specify; please complete; xxx; xxxx; xxxxx; lorem ipsum
    """,
    "French": """
        néant; aucun; aucune; rien; rien à déclarer; rien à signaler; sans objet; s/o; non applicable; n/c; inconnu;
        inconnue; nom inconnu; non connu; non connue; non précisé; non précisée; non communiqué; non communiquée;
        non renseigné; non renseignée; non disponible; non déclaré; non spécifié; à confirmer; à préciser; à déterminer;
        à compléter; à venir; aucun intérêt; aucun intérêt à déclarer; aucun conflit; aucun conflit d'intérêts;
        aucun lien d'intérêt; aucun lien d'intérêts; pas d'intérêt; pas de conflit d'intérêts; état néant
    """,
    "German": """
        kein; keine; keiner; keines; keins; keine angabe; keine angaben; k.a; k/a; nichts; nichts anzugeben;
        nichts zu erklären; nichts zu melden; fehlanzeige; entfällt; nicht zutreffend; trifft nicht zu;
        nicht anwendbar; nicht bekannt; unbekannt; name unbekannt; nicht angegeben; nicht verfügbar; n.z; n.v;
        noch offen;
        noch unbekannt; wird nachgereicht; folgt noch; siehe oben; keine interessenkonflikte; kein interessenkonflikt;
        niemand
    """,
    "Spanish": """
        ninguno; ninguna; nada; nada que declarar; no aplica; no aplicable; no procede; no consta; no disponible;
        no especificado; no indicado; desconocido; desconocida; no conocido; sin datos; sin determinar;
        sin especificar; sin información; por confirmar; por determinar; a confirmar; ningún conflicto;
        ningún conflicto de intereses; sin conflicto de intereses; sin conflictos de intereses; nadie
    """,
    "Italian": """
        nessuno; nessuna; niente; nulla; nulla da dichiarare; niente da dichiarare; non applicabile; non pertinente;
        sconosciuto; sconosciuta; ignoto; ignota; non noto; non nota; non conosciuto; non disponibile; n.d;
        non specificato; non indicato; da confermare; da definire; da determinare; nessun conflitto;
        nessun conflitto di interessi; nessun interesse
    """,
    "Portuguese": """
        nenhum; nenhuma; nada a declarar; não aplicável; não se aplica; não disponível; não especificado;
        não informado; não indicado; desconhecido; desconhecida; não conhecido; sem informação; sem dados;
        a definir; a determinar; nenhum conflito; nenhum conflito de interesses; ninguém
    """,
    "Dutch": """
        geen; niets; niets te melden; niets aan te geven; niet van toepassing; nvt; onbekend; niet bekend;
        niet opgegeven; niet beschikbaar; geen opgave; geen belangen; geen belangenconflict; nader te bepalen;
        nog te bepalen; nog niet bekend; n.t.b; niemand
    """,
    "Danish, Norwegian and Swedish": """
        ingen; ingenting; inget; intet; intet at oplyse; ingen at oplyse; ikke relevant; ej relevant;
        ikke aktuel; ikke aktuelt; ej aktuellt; ikke oppgitt; ikke opplyst; ikke oplyst; ikke angivet; ej angivet;
        inte angivet; ej tillämpligt; inte tillämpligt; ikke kendt; ikke kjent; ukendt; ukjent; okänd; okänt;
        ingen interessekonflikter; inga jävsförhållanden; inga intressekonflikter; bekreftes senere
    """,
    "Finnish and Estonian": "ei ole; ei mitään; ei tiedossa; ei sovellu; ei sovelleta; tuntematon; puudub; ei kohaldu",
    "Icelandic": "ekkert; enginn; á ekki við; óþekkt",
    "Polish": "brak; brak danych; nie dotyczy; nieznany; nieznana; nieznane; nie podano; żaden; żadne",
    "Czech and Slovak": "žádný; žádná; žádné; neuvedeno; neznámý; neznámé; netýká se; nevzťahuje sa; žiadne; neuvedené",
    "Lithuanian and Latvian": "nėra; nežinoma; netaikoma; nav zināms; nav piemērojams",
    "Hungarian": "nincs; ismeretlen; nem ismert; nem alkalmazható",
    "Romanian": "niciunul; niciuna; nimic; necunoscut; nu este cazul; nu se aplică",
    "Croatian, Serbian and Slovenian": "nema podataka; nepoznato; nije primjenjivo; ni podatka; neznano; ni relevantno",
    "Welsh and Irish": "dim byd; dim i'w ddatgan; anhysbys; ddim yn berthnasol; ní bhaineann",
    "Turkish": "yok; bilinmiyor; belirtilmemiş; uygulanamaz",
    "Greek": "κανένα; κανένας; καμία; τίποτα; δεν ισχύει; άγνωστο; δεν υπάρχει",
    "Russian and Ukrainian": """
        нет; ничего; не применимо; неприменимо; неизвестно; отсутствует; нет данных; не указано; немає; невідомо
    """,
    "Arabic, Hebrew and Persian": "لا يوجد; لا ينطبق; غير معروف; אין; לא ידוע; לא רלוונטי; ندارد; نامشخص",
    "Chinese": "无; 無; 没有; 沒有; 不适用; 不適用; 未知; 不详; 不詳; 待定; 暂无; 暫無",
    "Japanese": "なし; 無し; ありません; 該当なし; 特になし; 不明; 未定",
    "Korean": "없음; 해당 없음; 해당없음; 미정; 알 수 없음",
}
"""By language. Left out is what is a name as well: Blank, Inga, NAV (an agency), RAS (a society), X (a company)."""

_AROUND = " \t.,;:!?…'\"‘’“”„«»()[]{}<>*_-/|~=#"
_BLANK_LETTERS = frozenset("\u115f\u1160\u2800\u3164\uffa0\u17b4\u17b5")
"""Letters and symbols that are drawn as nothing: fillers of Korean and Khmer, and the Braille pattern without dots."""
_UNSEEN = ("C", "Z", "M")
"""Categories of Unicode that show nothing by themselves: controls, formats and tags; separators; marks."""
_between_letters = re.compile(r"(?<=\b\w)[. ]*([/\\-]?)[. ]*(?=\w\b)")
"""Stops and spaces between single letters: N. A., n / a, T.B.C."""
_MANY = 80
"""Characters beyond which nothing that is meant for a blank goes on."""


def has_visible_character(text: str) -> bool:
    r"""Whether a text shows anything at all where it is printed.

    >>> has_visible_character("Mind"), has_visible_character("\u2060\u3164")
    (True, False)
    """
    return any(each not in _BLANK_LETTERS and unicodedata.category(each)[0] not in _UNSEEN for each in text)


def says_nothing(text: str) -> bool:
    """Whether a whole text stands for a blank: in any case, with stops, in brackets or quotation marks.

    >>> says_nothing("N.A."), says_nothing("[tbc]"), says_nothing("--"), says_nothing("Unknown Pleasures")
    (True, True, True, False)
    """
    if len(text) > _MANY:
        return not has_visible_character(text)
    if text.isascii() and text.isprintable() and begins_otherwise(text):
        return False  # as nearly all texts
    return _says_nothing(text)


def add_placeholders(*words: str) -> None:
    """Add words of an application's own, which then are no value in any text.

    Args:
        words: whole texts that stand for a blank; case, accents and stops make no difference.
    """
    for word in words:
        _placeholders.add(_bare(word))
    _beginnings.update(_beginnings_of(_placeholders))
    _heads.update(each[:3] for each in _placeholders)
    _says_nothing.cache_clear()


def placeholder_count() -> int:
    """How many there are: who remembers what says something, forgets it when this grows."""
    return len(_placeholders)


@lru_cache(maxsize=20_000)
def _says_nothing(text: str) -> bool:
    if not has_visible_character(text):
        return True
    if not any(each.isalnum() or unicodedata.category(each) in ("So", "Sc", "Co") for each in text):
        return True
    bare = _bare(text)
    written = (bare, bare.replace(". ", "."), _between_letters.sub(r"\1", bare))
    return not _placeholders.isdisjoint(written)


def _bare(text: str) -> str:
    """Write a text in lower case, without accents, invisible marks, and what stands around it."""
    plain = text.replace("’", "'").replace("\u00a0", " ")
    plain = re.sub("[‐‑‒–—−]", "-", unicodedata.normalize("NFKD", plain).casefold())
    seen = "".join(each for each in plain if each in "\t\n\r" or unicodedata.category(each) not in ("Mn", "Cf", "Cc"))
    return " ".join(seen.split()).strip(_AROUND)


def begins_otherwise(text: str) -> bool:
    """Whether a text of ASCII begins with letters with which no placeholder begins, and so says something."""
    head = text[:3]
    if len(head) == 3 and head.isalnum() and head.lower() not in _heads:
        return True
    begins = _beginning(text)
    return begins is not None and begins[0].lower() not in _beginnings


def _beginnings_of(words: Iterable[str]) -> set[str]:
    return {found[0] for found in map(_beginning, words) if found}


_placeholders = {_bare(word) for words in _WORDS.values() for word in words.split(";")}
_beginning = re.compile("[A-Za-z0-9]{2,}").match
_beginnings = _beginnings_of(_placeholders)
"""The first letters and digits of placeholders, where there are two or more: most texts begin with others."""
_heads = {each[:3] for each in _placeholders}
"""Their first three characters."""
