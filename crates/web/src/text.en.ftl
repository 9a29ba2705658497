# The frame of every page, and the pages for what went wrong.
web-skip = Skip to the content
web-nav = Pages
web-foot = Rights and help
web-foot-note = A school that keeps its word.
web-language = Language
web-sign-in = Sign in
web-sign-out = Sign out
web-clock = Time machine
web-clock-now = School time:
web-clock-day = A day on
web-clock-week = A week on
web-clock-month = A month on
web-clock-next = To the next thing that happens
web-errors = { $n ->
    [one] One thing needs another look
   *[other] { $n } things need another look
}
web-problem-not-found = This page does not exist
web-problem-not-found-text = The address may be mistyped, or the page may belong to somebody else. Nothing is lost.
web-problem-forbidden = You may not do this
web-problem-forbidden-text = The request came from another site, or your account does not allow it. Nothing was changed. Go back to the page and try again from there.
web-problem-conflict = This is not possible now
web-problem-conflict-on = Go on from here
web-problem-invalid = Something in what you sent does not fit
web-problem-invalid-text = Go back with your browser: what you typed is still there.
web-problem-unreadable = What you sent could not be read
web-problem-unreadable-text = It may be too large, or it broke off on the way. Nothing was changed. Go back and send it again.
web-problem-busy = The school cannot answer for a moment
web-problem-busy-text = Nothing was changed. Wait a few seconds and load this page again.
web-problem-fault = Something went wrong on our side
web-problem-fault-text = Nothing was half done. If it happens again, write to us and quote this reference:
web-problem-home = Go to the front page
