"""The passwords of 15 characters and more that guessers try first, and the words they build others from.

The long ones among the 30,000 commonest of published leaks (as listed by zxcvbn, MIT licence), and well-known phrases.
"""

_LONG = """
    mailcreated5240 polniypizdec0211 123456789987654321 1qaz2wsx3edc4rfv momsanaladventure hd764nw5d7e1vb1
    qazwsxedcrfvtgb 23176djivanfros 123456789qwerty 12345678900987654321 qwerty123456789 polniypizdec110211
    12345678987654321 q1w2e3r4t5y6u7i8 zqjphsyf6ctifgu lhbjkjubz2957704 1qazxsw23edcvfr4 nemvxyheqdd5oqxyxyzi
    1234qwerasdfzxcv q1w2e3r4t5y6u7i8o9p0 passwordstandard 1234567890qwerty 1234567890987654321 bpgjldsgjldthnf
    1qa2ws3ed4rf5tg qwertyuiop12345 1234567887654321 111222333444555 122333444455555 zxcvbnm123456789 qwertasdfgzxcvb
    correcthorsebatterystaple threerandomwords
    iloveyouforever iloveyousomuch1 letmeinletmein1 letmeinplease12
    thequickbrownfox thequickbrownfoxjumps jumpsoverthelazydog maytheforcebewithyou tobeornottobethat
    tobeornottobethatisthequestion openthepodbaydoors opensesameopensesame nevergonnagiveyouup manchesterunited
    manchesterunited1 manchestercity123 liverpoolfootballclub youllneverwalkalone
    youneverwalkalone gloryglorymanunited onceuponatime123 supercalifragilisticexpialidocious
    llanfairpwllgwyngyll llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch godsavethequeen godsavetheking1
    hakunamatata123 administrator12 administrator123 changemechangeme changethisnow123 thisismypassword
    mypasswordismypassword trustno1trustno1 starwarsstarwars footballfootball princessprincess
"""

_WORDS = """
    password passphrase passwort secret welcome letmein login signin admin administrator officer detective constable
    sergeant inspector police constabulary heddlu cymru cyber cyberbot crime unit rocu nwrocu region regional northwest
    protect prevent pursue referral referrals console cheshire cumbria manchester greater lancashire merseyside
    liverpool northwales wales north west england autumn winter spring summer january february march april june july
    august september october november december monday tuesday wednesday thursday friday saturday sunday qwerty abc
"""

COMMON = frozenset(_LONG.split())
"""Lower case, without spaces and signs between the words."""

GUESSED_FIRST = frozenset(_WORDS.split())
