"""English that statements and explanations share: articles, lists, verbs, times, money, names, sentences.

Small pure functions for the wording templates. Every choice of style that they make is the first house's,
The BMJ's, or is an argument. `initials`, which few statements need, is imported from its own module.
"""

from coi_register.english.amounts import amount, money
from coi_register.english.articles import indefinite, with_article
from coi_register.english.lists import join
from coi_register.english.numbers import count, figures, number, ordinal, plural_noun
from coi_register.english.person_names import PRONOUNS, Pronouns, name_words, possessive, pronouns, surname
from coi_register.english.sentences import apposed, capitalised, ended, phrase, sentence, words
from coi_register.english.spelling import spelled
from coi_register.english.tenses import Tense, tense_of
from coi_register.english.times import date_text, long_date, month_year, when, year_range
from coi_register.english.verbs import conjugate, distributed, gerund, participle, past, present, undistributed

__all__ = [
    "PRONOUNS",
    "Pronouns",
    "Tense",
    "amount",
    "apposed",
    "capitalised",
    "conjugate",
    "count",
    "date_text",
    "distributed",
    "ended",
    "figures",
    "gerund",
    "indefinite",
    "join",
    "long_date",
    "money",
    "month_year",
    "name_words",
    "number",
    "ordinal",
    "participle",
    "past",
    "phrase",
    "plural_noun",
    "possessive",
    "present",
    "pronouns",
    "sentence",
    "spelled",
    "surname",
    "tense_of",
    "undistributed",
    "when",
    "with_article",
    "words",
    "year_range",
]
