/* The worst that can be put into 64 KiB: each is answered within limits.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 * Copyright The Regie authors */
#include "answer.h"

#include <string.h>

#define HEAD                                                                             \
  "<?xml version=\"1.0\"?>\n<production xmlns=\"urn:regie:production:1\" title=\""
#define BODY HEAD "\">"
#define TAIL "</production>\n"
#define IN_SETTING BODY "<setting id=\"s1\">"
#define SETTING_TAIL "</setting>" TAIL

/* NUMBER in a unit stands for which one it is. */
#define NUMBER "@"

static const struct
{
  const char *name, *head, *unit, *tail;
} cases[] = {
  { "depth", BODY, "<x>", "" },
  { "depth-closed-wrongly", BODY, "<x></y>", TAIL },
  { "attributes", BODY "<role ", "a@=\"\" ", "/>" TAIL },
  { "same-attribute", BODY "<role ", "a=\"\" ", "/>" TAIL },
  { "namespaces", BODY "<role ", "xmlns:a@=\"u@\" ", "/>" TAIL },
  { "namespaces-inside", BODY, "<a@:x xmlns:a@=\"u@\"/>", TAIL },
  { "ampersands", HEAD, "&amp;", "\"/>" },
  { "references", HEAD, "&#x1F600;", "\"/>" },
  { "unknown-entities", HEAD, "&a@;", "\"/>" },
  { "doctype", "<!DOCTYPE p [", "<!ENTITY a@ \"&a;&a;\">", "]><p/>" },
  { "comments", BODY, "<!-- -->", TAIL },
  { "open-comments", BODY, "<!--", "" },
  { "instructions", BODY, "<?a b?>", TAIL },
  { "sections", BODY "<setting><note><text>", "<![CDATA[]]>",
    "</text></note></setting>" TAIL },
  { "less-than", BODY, "<", "" },
  { "greater-than", BODY, ">", TAIL },
  { "quotes", BODY "<role name=", "'\"", "/>" TAIL },
  { "unknown-elements", BODY, "<x a=\"@\"><y/></x>", TAIL },
  { "unknown-attributes", BODY, "<role x@=\"\"/>", TAIL },
  { "roles", BODY, "<role/>", TAIL },
  { "same-ids", IN_SETTING, "<element id=\"e1\"/>", SETTING_TAIL },
  { "ids-that-take-turns", IN_SETTING, "<element id=\"e@\"/><element id=\"e@\"/>",
    SETTING_TAIL },
  { "links-to-nowhere", BODY, "<scene setting=\"s@\"/>", TAIL },
  { "links-in-a-circle", BODY, "<scene id=\"c@\" setting=\"c@\"/>", TAIL },
  { "bad-values", IN_SETTING, "<element x=\"nan\" y=\"1,5\" width=\"-1\"/>",
    SETTING_TAIL },
  { "long-number", IN_SETTING "<element x=\"", "9", "\"/>" SETTING_TAIL },
  { "long-fraction", IN_SETTING "<element x=\"0.", "0", "1\"/>" SETTING_TAIL },
  { "points", IN_SETTING "<wall points=\"", "1,1 ", "\"/>" SETTING_TAIL },
  { "bad-points", IN_SETTING "<wall points=\"", "1,", "\"/>" SETTING_TAIL },
  { "judgements-twice", IN_SETTING "<element>", "<judgement/>",
    "</element>" SETTING_TAIL },
  { "positions", BODY "<setting id=\"s1\"/><role id=\"r1\"/><scene setting=\"s1\">",
    "<position role=\"r1\"/>", "</scene>" TAIL },
  { "lines", "", "\n", "" },
  { "zeros", "", "\001", "" },
  { "spaces", BODY "<role", " ", "/>" TAIL },
  { "continuation-bytes", HEAD, "\x80", "\"/>" },
};

static void
append_unit (GString *text, const char *unit, guint number)
{
  g_auto (GStrv) parts = g_strsplit (unit, NUMBER, -1);
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autofree char *whole = g_strjoinv (digits, parts);

  g_string_append (text, whole);
}

static void
test_case (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  gsize room = LIMITED_LENGTH - strlen (cases[i].tail) - strlen (cases[i].unit) - 10;
  g_autoptr (GString) text = g_string_new (cases[i].head);

  for (guint n = 1; text->len < room; n++)
    append_unit (text, cases[i].unit, n);
  g_string_append (text, cases[i].tail);
  g_assert_cmpuint (text->len, <=, LIMITED_LENGTH);
  g_assert_true (answers_within_limits (text->str, text->len));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/worst/", cases[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_case);
    }
  return g_test_run ();
}
