"""Dates read from a text, as ISO values, complete or partial, against the article's date.

dates           the component; finding_dates   where one stands; date_values   what it says
directions      before or after the article's date: tenses; dates_from_lengths   "three years ago"
calendars       feasts, weeks, weekdays; date_forms   the expressions of a language
"""
