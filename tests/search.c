/* Finding words in a production, and following its threads.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/review/search.h"

#include "app/file/reader.h"
#include "app/model/setting.h"
#include "app/review/reference.h"
#include "app/review/threads.h"

#include <string.h>

/* clang-format off */
static const char text[] =
  "<production xmlns='urn:regie:production:1' title='Hommik'>"
  "<explication><value-proposition sentence='Five minutes with somebody who knows your name.'>"
  "<promise id='p1' name='Known by name'/><promise id='p2' name='Unhurried'/></value-proposition></explication>"
  "<role id='r1' name='Barista'><super-objective>To be missed.</super-objective><dilemma id='l1'><situation>A guest comes at closing.</situation></dilemma>"
  "<dilemma id='l2'><situation>The card fails.</situation><occasion scene='c2'/></dilemma></role>"
  "<role id='r2' name='Guest'/>"
  "<setting id='s1' name='Café'><element id='e1' label='Kärg'><judgement><why>Its Straße leads\nhome.</why>"
  "<stance promise='p1'/></judgement></element><element id='e2' symbol='espresso-machine'/></setting>"
  "<scene id='c1' title='Arrival'><position role='r1'/><beat id='b1' title='Notices'>"
  "<act role='r1'><objective>I want to be first with the name.</objective></act>"
  "<stance promise='p1' way='breaks'/></beat></scene>"
  "<scene id='c2' title='Order'><beat id='b2' title='Asks'><act role='r2'><line>Hello</line></act></beat></scene>"
  "</production>";
/* clang-format on */

static RegieProduction *
read_production (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (RegieReading) reading = regie_reader_read (bytes, "a", 0, NULL, NULL);

  g_assert_nonnull (reading);
  return g_object_ref (reading->production);
}

static const struct
{
  const char *words;
  unsigned n;
  const char *first; /* the marked word of the first hit */
} cases[] = {
  { "name", 3, "name" },       { "NAME", 3, "name" },
  { "name first", 1, "name" }, { "espresso", 1, "Espresso" },
  { "  ", 0, NULL },           { "", 0, NULL },
  { "nowhere", 0, NULL },      { "strasse", 1, "Straße" },
  { "kärg", 1, "Kärg" },       { "leads home", 1, "leads" },
  { "five knows", 1, "Five" }, { "ka\xcc\x88rg", 1, "Kärg" },
};

static void
test_finds (void)
{
  g_autoptr (RegieProduction) production = read_production ();
  g_autoptr (RegieSearch) search = regie_search_new (production);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) hits = regie_search_find (search, cases[i].words, 100);
      g_autofree char *marked = NULL;
      RegieHit *hit = hits->len ? hits->pdata[0] : NULL;

      g_test_message ("%s", cases[i].words);
      g_assert_cmpuint (hits->len, ==, cases[i].n);
      if (hit)
        marked = g_strndup (hit->excerpt + hit->start, (gsize) (hit->end - hit->start));
      g_assert_cmpstr (marked, ==, cases[i].first);
      g_assert_true (!hit || !strchr (hit->excerpt, '\n'));
    }
}

/* Names come before sentences, though the sentence comes first in the document. */
static void
test_order (void)
{
  g_autoptr (RegieProduction) production = read_production ();
  g_autoptr (RegieSearch) search = regie_search_new (production);
  g_autoptr (GPtrArray) all = regie_search_find (search, "name", 100);
  g_autoptr (GPtrArray) one = regie_search_find (search, "name", 1);

  g_assert_true (REGIE_IS_PROMISE (((RegieHit *) all->pdata[0])->record));
  g_assert_cmpuint (one->len, ==, 1);
}

/* The threads as "kind|text|where" lines. */
static char *
describe (RegieProduction *production, gpointer record)
{
  g_autoptr (GPtrArray) threads = regie_threads_of (production, record);
  GString *lines = g_string_new (NULL);

  for (unsigned i = 0; i < threads->len; i++)
    {
      const RegieThread *thread = threads->pdata[i];

      g_string_append_printf (lines, "%d|%s|%s\n", (int) thread->kind, thread->text,
                              thread->where ? thread->where : "");
    }
  return g_string_free (lines, FALSE);
}

static void
test_threads (void)
{
  g_autoptr (RegieProduction) production = read_production ();
  RegieRole *barista = regie_list_at (production->roles, 0);
  g_autofree char *promise =
    describe (production, regie_list_at (regie_production_promises (production), 0));
  g_autofree char *role = describe (production, barista);
  g_autofree char *any = describe (production, regie_list_at (barista->dilemmas, 0));
  g_autofree char *one = describe (production, regie_list_at (barista->dilemmas, 1));
  g_autofree char *scene = describe (production, regie_list_at (production->scenes, 0));
  RegieSetting *setting = regie_list_at (production->settings, 0);
  g_autofree char *thing = describe (production, regie_list_at (setting->elements, 0));

  g_assert_cmpstr (promise, ==, "2|1.1 Notices|Scene 1 · Arrival\n1|Kärg|Café\n");
  g_assert_cmpstr (role, ==,
                   "0|To be missed.|Super-objective\n"
                   "0|I want to be first with the name.|1.1 Notices\n");
  g_assert_cmpstr (any, ==, "0|Scene 1 · Arrival|\n");
  g_assert_cmpstr (one, ==, "0|Scene 2 · Order|\n");
  g_assert_cmpstr (scene, ==,
                   "2|Known by name|1.1 Notices\n"
                   "0|A guest comes at closing.|Barista\n");
  g_assert_cmpstr (thing, ==, "1|Known by name|\n");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/finds-all-words-in-any-case", test_finds);
  g_test_add_func ("/search/names-come-first", test_order);
  g_test_add_func ("/threads/lead-there-and-back", test_threads);
  return g_test_run ();
}
