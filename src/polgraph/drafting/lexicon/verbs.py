"""Verbs of speech in Arabic news, and what shows that speech follows.

A verb is given as a man's past (قال); women's, plural and present forms are derived, the
irregular ones given. `GREETED` verbs may have the listener as their next word.
"""

from polgraph.drafting.tokens import fold, vocabulary

_REGULAR = vocabulary(
    "قال أكد أوضح بين أشار أضاف ذكر صرح شدد لفت نوه أعلن كشف اعتبر طالب حذر خاطب تحدث"
    " رحب ثمن شكر أعرب عبر تابع أردف استطرد ختم واصل زاد أفاد أبرز سجل علق رد تساءل"
    " استنكر أدان ندد أشاد وصف رفض نفى انتقد تعهد وعد اقترح أوصى جدد استدرك أقر توقع"
    " حث ناشد أبلغ بشر هاجم دافع نقل روى بين عد استعرض"
)
_IRREGULAR = {
    "دعا": "دعت دعوا دعيا يدعو تدعو",
    "رأى": "رأت رأوا يرى ترى",
    "نفى": "نفت نفوا ينفي تنفي",
    "روى": "روت رووا يروي تروي",
    "أوصى": "أوصت أوصوا يوصي توصي",
    "قال": "يقول تقول يقولون قلن",
    "أشار": "يشير تشير",
    "أضاف": "يضيف تضيف",
    "أفاد": "يفيد تفيد",
    "عد": "عدت عدوا",
}
_PRESENTING = vocabulary("قدم ألقى ألقت عرض طرح")
PRESENTED = vocabulary(
    "شرحا عرضا ايجازا إحاطة كلمة مداخلة محاضرة نبذة ملخصا تقريرا بيانا ورقة خطابا"
)
"""What somebody gives who speaks: `قدم شرحا`, but not `قدم استقالته`."""

GOING_ON = vocabulary("أضاف تابع زاد أردف استطرد واصل ختم استدرك")
"""Verbs that go on with the last speaker when nobody is named right behind them."""

GREETED = vocabulary("دعا طالب حث ناشد شكر حذر خاطب أبلغ")
BETWEEN = vocabulary("بين")
"""A verb that is a preposition too, and needs `أن` behind it."""

COMPLEMENTIZERS = vocabulary(
    "أن إن بأن أنه أنها إنه إنها أنهم إنهم أنهما أنني إنني إننا أننا بأنه بأنها بأنهم"
    " بأننا لأن وأن وأنه وأنها فإن فإنه فإنها"
)
IMPERSONAL = vocabulary("يذكر يقال يلاحظ يتوقع يعتقد يرجح يشاع")
"""Forms that with `أن` right behind them are nobody's words: `يذكر أن`."""

LINKS = vocabulary("إلى على عن ب ل")
"""Prepositions between a verb of speech and what is said."""

WISHED = vocabulary("ضرورة أهمية وجوب إمكانية أمله أملها رغبة حق شرط على_أمل أمل ضمان")
"""Nouns behind which `أن` opens no reported claim: `ضرورة أن`."""

PASSED_OVER = vocabulary(
    "أيضا كذلك بدوره بدورها بدورهم سعادته سعادتها معاليه معاليها دولته عطوفته عطوفتها سموه"
    " سيادته سيادتها فخامته جلالته سماحته"
)
"""Words that may stand between a verb and who speaks."""

BEFORE_WORDS = vocabulary("بالقول قائلا قائلة قائلين بقوله بقولها")
PARTICIPLES = {
    "m": vocabulary(
        "مشيرا لافتا موضحا مبينا مؤكدا مضيفا منوها معتبرا داعيا محذرا مطالبا مشددا متابعا"
        " قائلا معربا معلنا كاشفا مثمنا مرحبا مستطردا مبرزا مفيدا"
    ),
    "f": vocabulary(
        "مشيرة لافتة موضحة مبينة مؤكدة مضيفة منوهة معتبرة داعية محذرة مطالبة مشددة"
        " متابعة قائلة معربة معلنة كاشفة مثمنة مرحبة مستطردة مبرزة مفيدة"
    ),
    "p": vocabulary("مشيرين لافتين موضحين مؤكدين مضيفين داعين محذرين مطالبين مشددين"),
}
LEAD_INS = vocabulary(
    "من في خلال وخلال عن وعن ردا وردا إلى على وعلى بدوره بدورها بدورهم كما ومن وفي وإلى"
    " وبدوره وبدورها بعد وبعد أثناء وأثناء حول وحول أما وأما ثم فيما بينما لدى ولدى"
)
"""How an adverbial before the verb begins: `من جهته، قال`."""

ACCORDING_TO = vocabulary("بحسب وبحسب حسب وحسب وفق ووفق")
"""`بحسب فلان، فإن …`: a source before what it says."""

ADVERBIAL = vocabulary(
    "في خلال عقب لدى ضمن أثناء بعد على_هامش أمس اليوم صباح مساء أمام"
)
"""How an adverbial behind a verb begins: `وأضاف في تصريح أن`, `قال، خلال لقائه، إن`."""

CONNECTORS = vocabulary("فيما بينما حين كما ثم حيث إذ وقد")


def _forms(verb: str) -> dict[str, str]:
    """Forms of a regular verb with the gender that each shows."""
    past = {
        verb: "m",
        f"{verb}ت": "f",
        f"{verb}وا": "p",
        f"{verb}ن": "p",
        f"{verb}ا": "p",
    }
    present = verb.removeprefix("ا") if verb in _AF_ALA else verb
    return past | {f"ي{present}": "m", f"ت{present}": "f"}


_AF_ALA = vocabulary("أكد أوضح أعلن أعرب أبرز أبلغ أردف")


def _inflected() -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for verb in sorted(_REGULAR | _PRESENTING):
        found |= {form: (verb, gender) for form, gender in _forms(verb).items()}
    for written, forms in _IRREGULAR.items():
        verb = fold(written)
        found[verb] = (verb, "m")
        for form in map(fold, forms.split()):
            found[form] = (verb, _gender(form))
    return found


def _gender(form: str) -> str:
    if form.endswith(("وا", "ون", "ن")):
        return "p"
    return "f" if form.endswith("ت") or form.startswith("ت") else "m"


VERBS = _inflected()
"""Each form, folded: the verb, and `m`, `f` or `p` (several) for who speaks."""

PRESENTING = frozenset(form for form, (verb, _) in VERBS.items() if verb in _PRESENTING)
