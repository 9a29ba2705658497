"""Draws the pictures of the demo courses as SVG. Run from the root: python3 assets/make/pictures.py

Everything is drawn by this file; nothing is fetched. Colours are those of the style sheet's light theme, on a ground of their own,
so that a picture reads the same on a dark page.
"""

from pathlib import Path

PAPER, INK, MUTED, GREEN, RED, LINE = "#faf7f0", "#1c1b18", "#5f5a50", "#2b6a5e", "#97392d", "#cfc7b6"
SERIF = "Palatino, 'Palatino Linotype', Georgia, 'DejaVu Serif', serif"
SANS = "system-ui, 'DejaVu Sans', sans-serif"


def svg(width, height, title, body):
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" role="img">\n'
        f"<title>{title}</title>\n"
        f'<rect width="{width}" height="{height}" fill="{PAPER}"/>\n{body}</svg>\n'
    )


def text(x, y, words, size=18, fill=INK, anchor="start", family=SERIF, weight="normal"):
    words = words.replace("&", "&amp;").replace("<", "&lt;")
    return (
        f'<text x="{x}" y="{y}" font-family="{family}" font-size="{size}" fill="{fill}" '
        f'text-anchor="{anchor}" font-weight="{weight}">{words}</text>\n'
    )


def line(x1, y1, x2, y2, stroke=INK, width=1.5, dash=""):
    extra = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{stroke}" stroke-width="{width}"{extra}/>\n'


def arrow(x1, y, x2, stroke=INK):
    return line(x1, y, x2 - 8, y, stroke, 2) + f'<path d="M{x2} {y} l-11 -5 v10 z" fill="{stroke}"/>\n'


def box(x, y, width, height, fill="none", stroke=INK):
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" rx="3" fill="{fill}" stroke="{stroke}" stroke-width="1.5"/>\n'


def person(x, y):
    return (
        f'<circle cx="{x}" cy="{y - 46}" r="15" fill="none" stroke="{INK}" stroke-width="2"/>\n'
        f'<path d="M{x - 27} {y + 14} c0 -56 54 -56 54 0 z" fill="none" stroke="{INK}" stroke-width="2"/>\n'
    )


# A cover stands before readers of every language, so it has no words; a clause's number is the same in all of them.
def cover_contract():
    rows = ""
    for i in range(8):
        y = 108 + i * 28
        rows += line(196, y, 196 + [250, 230, 262, 180, 244, 256, 214, 120][i], y, MUTED if i != 4 else GREEN, 3 if i == 4 else 2)
    return svg(640, 400, "A page of a contract, one line marked", box(150, 52, 340, 300, "#fffdf8")
        + text(172, 225, "C2a", 15, GREEN, "middle", SANS) + line(196, 84, 290, 84, INK, 5) + rows
        + f'<path d="M470 214 l64 -30 10 8 -60 38 z" fill="none" stroke="{INK}" stroke-width="2"/>\n')


def two_ends():
    return svg(640, 220, "A duty has two ends", person(110, 130) + person(530, 130) + arrow(160, 104, 480, GREEN)
        + text(320, 92, "what, by when", 18, GREEN, "middle") + text(110, 190, "owes", 20, INK, "middle")
        + text(530, 190, "is owed", 20, INK, "middle"))


def ribbon(x0, y, step, first, count, marks, hatched=(), month=""):
    out = line(x0, y, x0 + step * (count - 1), y, LINE, 6)
    for i in range(count):
        x = x0 + step * i
        if i in hatched:
            for k in range(-12, 13, 6):
                out += line(x + k - 4, y + 12, x + k + 4, y - 12, RED, 1.5)
        fill = marks.get(i)
        out += f'<circle cx="{x}" cy="{y}" r="{8 if fill else 4}" fill="{fill or MUTED}"/>\n'
        out += text(x, y + 36, str(first[i]), 15, fill or INK, "middle", SANS)
    return out + text(x0, y - 34, month, 15, MUTED, "start", SANS)


def fourteen_days():
    days = list(range(8, 23))
    return svg(760, 190, "Fourteen days from the eighth of March", ribbon(60, 96, 46, days, 15, {0: INK, 14: GREEN}, month="March 2027")
        + text(60, 166, "event: day 0, not counted", 16, INK, "start")
        + text(704, 166, "day 14: until midnight", 16, GREEN, "end"))


def rolling():
    days = [24, 25, 26, 27, 28, 29, 30, 1, 2, 3]
    weekend = (5, 6, 7)
    customer = ribbon(90, 110, 62, days, 10, {8: GREEN}, weekend, "What you must do: the day moves on") + text(648, 64, "last day", 16, GREEN, "end")
    customer += f'<path d="M526 92 q30 -26 58 -2" fill="none" stroke="{GREEN}" stroke-width="2"/><path d="M588 94 l-11 -3 7 -8 z" fill="{GREEN}"/>\n'
    school = ribbon(90, 260, 62, days, 10, {7: GREEN}, weekend, "What the school owes: the day stays")
    return svg(760, 330, "The first of May 2028 and the last day of a period", customer + school
        + text(524, 168, "holiday", 14, RED, "middle", SANS) + text(430, 168, "weekend", 14, RED, "middle", SANS))


def layers():
    names = [("law of your country", 54), ("law of the Union", 134), ("contract", 214)]
    body = ""
    for name, y in names:
        body += box(40, y, 560, 56, "#fffdf8", LINE) + text(56, y + 35, name, 18)
    points = [(260, 242), (340, 162), (420, 242), (500, 82), (570, 162)]
    path = "M" + " L".join(f"{x} {y}" for x, y in points)
    body += f'<path d="{path}" fill="none" stroke="{GREEN}" stroke-width="2.5"/>\n'
    body += "".join(f'<circle cx="{x}" cy="{y}" r="7" fill="{GREEN}"/>\n' for x, y in points)
    return svg(640, 310, "Point by point, the better result", body + text(600, 34, "what you get, point by point", 16, GREEN, "end"))


QUESTIONS = ["Who owes?", "What?", "By when?", "And if not?"]


def four_questions(shown=4, sentence=(), title="A contract is a list", questions=QUESTIONS):
    body = text(60, 66, title, 34)
    for i, question in enumerate(questions):
        y = 130 + i * 52
        on = i < shown
        body += text(60, y, str(i + 1), 24, GREEN if on else LINE, "start", SANS) + text(100, y, question, 26, INK if on else LINE)
        if i < len(sentence):
            body += text(300, y, sentence[i], 24, GREEN if sentence[i][0] != "?" else RED)
    return svg(640, 360, title, body)


def four_questions_fr():
    return four_questions(title="Un contrat est une liste", questions=["Qui doit\u202f?", "Quoi\u202f?", "Pour quand\u202f?", "Et sinon\u202f?"])


def four_questions_de():
    return four_questions(title="Ein Vertrag ist eine Liste", questions=["Wer schuldet?", "Was?", "Bis wann?", "Und wenn nicht?"])


def asked_today():
    return svg(760, 220, "If you asked today", ribbon(60, 96, 46, list(range(8, 23)), 15, {0: INK, 7: RED, 14: GREEN}, month="March 2027")
        + text(60, 166, "confirmed", 16) + text(382, 166, "today", 16, RED, "middle") + text(704, 166, "last day", 16, GREEN, "end")
        + text(60, 202, "If you asked today: 99.00 €", 18, INK, "start"))


def promises():
    body = ""
    for i, (who, day) in enumerate([("Answer your request", "Thu 18 March"), ("Send the money", "Wed 24 March"), ("Write when it is sent", "the same day")]):
        x = 30 + i * 240
        body += box(x, 60, 220, 120, "#fffdf8", LINE) + text(x + 16, 100, who, 18) + text(x + 16, 150, day, 18, GREEN, "start", SANS)
    return svg(760, 220, "A board of promises", body + text(30, 40, "What the school owes, and by when", 18, MUTED))


def ownership():
    body = box(60, 60, 150, 60, "#fffdf8") + text(135, 97, "name", 20, INK, "middle", "monospace") + text(135, 48, "first owner", 15, MUTED, "middle", SANS)
    body += box(60, 180, 150, 60, "#fffdf8") + text(135, 217, "other", 20, INK, "middle", "monospace") + text(135, 266, "new owner", 15, MUTED, "middle", SANS)
    body += box(400, 120, 180, 60, "#fffdf8", GREEN) + text(490, 157, '"Ada Lovelace"', 18, GREEN, "middle", "monospace")
    body += line(210, 90, 396, 140, LINE, 2, "6 5") + text(300, 92, "gone after the move", 14, RED, "middle", SANS)
    body += line(210, 210, 388, 160, GREEN, 2) + f'<path d="M398 157 l-12 -2 3 9 z" fill="{GREEN}"/>\n'
    return svg(640, 290, "A value moves to a new owner", body)


def cover_rust():
    code = ["fn main() {", '    let school = "Lyceum";', '    println!("Hello, {school}");', "}"]
    body = box(90, 80, 460, 230, "#fffdf8")
    for i, row in enumerate(code):
        body += f'<text xml:space="preserve" x="118" y="{140 + i * 40}" font-family="monospace" font-size="21" fill="{GREEN if i == 2 else INK}">{row.replace("&", "&amp;")}</text>\n'
    return svg(640, 400, "A first program in Rust", body)


def cover_word():
    return svg(640, 400, "A sentence and the number beside it", box(90, 110, 460, 180, "#fffdf8") + text(120, 170, "C7a", 16, GREEN, "start", SANS)
        + line(180, 164, 470, 164, INK, 4) + line(180, 200, 430, 200, GREEN, 4) + line(180, 236, 500, 236, INK, 4))


PICTURES = {
    "reading-a-contract": {"cover": cover_contract, "two-ends": two_ends, "fourteen-days": fourteen_days, "rolling": rolling, "layers": layers, "four-questions": four_questions, "four-questions.fr": four_questions_fr, "four-questions.de": four_questions_de},
    "rust-first-steps": {"cover": cover_rust, "ownership": ownership},
    "how-this-school-keeps-its-word": {"cover": cover_word, "asked-today": asked_today, "promises": promises},
}

if __name__ == "__main__":
    for course, pictures in PICTURES.items():
        folder = Path("courses") / course / "media"
        folder.mkdir(parents=True, exist_ok=True)
        for name, draw in pictures.items():
            (folder / f"{name}.svg").write_text(draw(), encoding="utf-8")
