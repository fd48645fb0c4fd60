/* What the review finds, rule by rule, and that a waiver with a reason quiets it.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/review/review.h"

#include "app/file/reader.h"
#include "app/model/document.h"

#include <string.h>

static RegieProduction *
read_production (const char *inside)
{
  g_autofree char *text =
    g_strdup_printf ("<production xmlns='urn:regie:production:1'>%s</production>",
                     inside);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (RegieReading) reading = regie_reader_read (bytes, "a", 0, NULL, NULL);

  g_assert_nonnull (reading);
  return g_object_ref (reading->production);
}

/* How many findings of the rule; about: (out) (nullable): the id of the last one's record. */
static unsigned
count (RegieProduction *production, const char *rule, const char **about)
{
  g_autoptr (GPtrArray) findings = regie_review (production);
  unsigned n = 0;

  for (unsigned i = 0; i < findings->len; i++)
    {
      const RegieFinding *finding = findings->pdata[i];

      if (!g_str_equal (finding->check->name, rule))
        continue;
      n++;
      g_assert_true (g_utf8_validate (finding->text, -1, NULL));
      if (about)
        *about = finding->about->id;
    }
  return n;
}

#define PROMISE                                                                          \
  "<explication><value-proposition><promise id='p1' name='Unhurried'/>"                  \
  "</value-proposition></explication>"
#define BEAT(id, attributes, inside) "<beat id='" id "' " attributes ">" inside "</beat>"
#define BREAKS "<stance promise='p1' way='breaks'/>"

/* clang-format off */
static const struct
{
  const char *claim, *rule, *inside;
  unsigned n;
  const char *about;
} cases[] = {
  { "nothing-carries", "promise-carried-by-nothing", PROMISE, 1, "p1" },
  { "breaking-is-not-carrying", "promise-carried-by-nothing",
    PROMISE "<scene><beat><stance promise='p1' way='breaks'/></beat></scene>", 1, "p1" },
  { "a-beat-carries", "promise-carried-by-nothing",
    PROMISE "<scene><beat><stance promise='p1'/></beat></scene>", 0, NULL },
  { "a-thing-carries", "promise-carried-by-nothing",
    PROMISE "<setting><element><judgement><stance promise='p1'/></judgement></element></setting>", 0, NULL },
  { "broken-at-the-peak", "promise-broken-at-peak",
    PROMISE "<scene>" BEAT ("b1", "emotion='-2'", BREAKS) BEAT ("b2", "emotion='1'", "") "</scene>", 1, "b1" },
  { "broken-in-the-last-beat", "promise-broken-at-peak",
    PROMISE "<scene>" BEAT ("b1", "emotion='-2'", "") BEAT ("b2", "", BREAKS) "</scene><scene/>", 1, "b2" },
  { "broken-on-the-way", "promise-broken-at-peak",
    PROMISE "<scene>" BEAT ("b1", "emotion='-1'", BREAKS) BEAT ("b2", "emotion='2'", "") "</scene>", 0, NULL },
  { "no-feeling-no-peak", "promise-broken-at-peak",
    PROMISE "<scene>" BEAT ("b1", "emotion='0'", BREAKS) BEAT ("b2", "", "") "</scene>", 0, NULL },
  { "no-event", "scene-without-event", "<scene id='c1'/><scene><event>She is known.</event></scene>", 1, "c1" },
  { "no-objective", "beat-without-objective",
    "<role id='r1'/><scene>" BEAT ("b1", "", "<act role='r1'><action>Waits.</action></act>")
    BEAT ("b2", "", "<act role='r1'><objective>I want to sit.</objective></act>") "</scene>", 1, "b1" },
  { "line-at-the-turn", "line-without-subtext",
    "<role id='r1'/><scene turning-point='b2'>" BEAT ("b1", "", "<act role='r1'><line>Hm.</line></act>")
    BEAT ("b2", "", "<act role='r1'><line>Oh.</line></act>") "</scene>", 1, "b2" },
  { "line-at-the-turn-with-subtext", "line-without-subtext",
    "<role id='r1'/><scene turning-point='b2'>"
    BEAT ("b2", "", "<act role='r1'><line>Oh.</line><subtext>At last.</subtext></act>") "</scene>", 0, NULL },
  { "prop-stands-idle", "prop-never-used",
    "<scene><element id='e1' kind='prop' label='Jug'/><beat/></scene>", 1, "e1" },
  { "prop-is-moved", "prop-never-used",
    "<scene><element id='e1' kind='prop' label='Jug'/><beat><difference thing='e1' x='1' y='1'/></beat></scene>", 0, NULL },
  { "prop-is-cued", "prop-never-used",
    "<scene><element id='e1' kind='prop' label='Jug'/><beat><cue element='e1'/></beat></scene>", 0, NULL },
  { "prop-is-spoken-of", "prop-never-used",
    "<role id='r1'/><scene><element id='e1' kind='prop' label='Jug'/>"
    "<beat><act role='r1'><action>Fills the jug.</action></act></beat></scene>", 0, NULL },
  { "prop-is-spoken-of-backstage", "prop-never-used",
    "<scene><element id='e1' kind='prop' label='Milk crates by the door'/>"
    "<beat><backstage>Each crate is counted.</backstage></beat></scene>", 0, NULL },
  { "prop-is-spoken-of-frontstage", "prop-never-used",
    "<scene><element id='e1' kind='prop' label='Õunakastid, tühjad'/>"
    "<beat><frontstage>Tõstab õunakaste.</frontstage></beat></scene>", 0, NULL },
  { "prop-is-named-by-its-symbol", "prop-never-used",
    "<scene><element id='e1' kind='prop' symbol='tray-station'/>"
    "<beat><support>Stations are wiped.</support></beat></scene>", 0, NULL },
  { "prop-is-named-by-its-first-word", "prop-never-used",
    "<scene><element id='e1' kind='prop' label='Suitcase beside the guest'/>"
    "<beat><evidence>Her suitcases are gone.</evidence></beat></scene>", 0, NULL },
  { "what-a-prop-is-of-or-by-is-not-it", "prop-never-used",
    "<scene><element id='e1' kind='prop' label='Milk crates by the door'/>"
    "<beat><backstage>Warms the milk behind the door.</backstage></beat></scene>", 1, "e1" },
  { "a-longer-word-is-another", "prop-never-used",
    "<scene><element id='e1' kind='prop' label='Tray'/><beat><support>An astray cat.</support></beat></scene>", 1, "e1" },
  { "prop-before-any-beat", "prop-never-used", "<scene><element id='e1' kind='prop'/></scene>", 0, NULL },
  { "scenery-need-not-be-used", "prop-never-used", "<scene><element id='e1'/><beat/></scene>", 0, NULL },
  { "no-super-objective", "role-without-super-objective",
    "<role id='r1'/><role><super-objective>To be home.</super-objective></role>", 1, "r1" },
  { "no-line-of-action", "role-without-line-of-action",
    "<role id='r1'/><role id='r2'/><scene><beat><act role='r1'><objective>I want in.</objective></act></beat></scene>", 1, "r2" },
  { "sales-alone", "role-paid-on-sales",
    "<role id='r1'><incentive measure='sales'/><incentive measure='sales'/></role>", 1, "r1" },
  { "sales-and-more", "role-paid-on-sales",
    "<role id='r1'><incentive measure='sales'/><incentive measure='customer'/></role>", 0, NULL },
  { "paid-for-nothing-told", "role-paid-on-sales", "<role id='r1'/>", 0, NULL },
  { "nobody-cast", "role-nobody-fits", "<role id='r1'><quality id='t1'/></role>", 1, "r1" },
  { "anybody-will-do", "role-nobody-fits", "<role id='r1'/>", 0, NULL },
  { "cast-but-lacks", "role-nobody-fits",
    "<role id='r1'><quality id='t1'/></role><player><casting role='r1'/><fit quality='t1' degree='lacks'/></player>", 1, "r1" },
  { "cast-and-grows", "role-nobody-fits",
    "<role id='r1'><quality id='t1'/></role><player><casting role='r1'/><fit quality='t1' degree='grows'/></player>", 0, NULL },
  { "fits-but-is-not-cast", "role-nobody-fits",
    "<role id='r1'><quality id='t1'/></role><player><fit quality='t1' degree='has'/></player>", 1, "r1" },
};
/* clang-format on */

static void
test_case (gconstpointer data)
{
  unsigned i = GPOINTER_TO_UINT (data);
  g_autoptr (RegieProduction) production = read_production (cases[i].inside);
  const char *about = NULL;

  g_assert_cmpuint (count (production, cases[i].rule, &about), ==, cases[i].n);
  g_assert_cmpstr (about, ==, cases[i].about);
}

/* Every rule is in the table above at least once, and has what the interface shows. */
static void
test_all_rules (void)
{
  for (const RegieCheck *check = regie_checks; check->name; check++)
    {
      gboolean found = FALSE;

      for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
        found |= cases[i].n > 0 && g_str_equal (cases[i].rule, check->name);
      g_assert_true (found);
      g_assert_nonnull (check->title);
      g_assert_true (g_str_has_suffix (check->why, "."));
    }
}

static void
test_waived (void)
{
  g_autoptr (RegieProduction) production =
    read_production ("<scene id='c1'/><scene id='c2'/>");
  g_autoptr (RegieDocument) document = regie_document_new (production);
  g_autoptr (GPtrArray) before = regie_review (production), after = NULL, back = NULL;
  RegieRecord *scene = regie_list_at (production->scenes, 0);

  g_assert_cmpuint (regie_review_count (before, NULL), ==, 2);
  g_assert_cmpuint (regie_review_count (before, scene), ==, 1);
  regie_review_waive (production, before->pdata[0], "Only a passage.");
  after = regie_review (production);
  g_assert_cmpuint (after->len, ==, 2);
  g_assert_cmpstr (((RegieFinding *) after->pdata[0])->reason, ==, "Only a passage.");
  g_assert_cmpuint (regie_review_count (after, NULL), ==, 1);
  g_assert_cmpuint (regie_review_count (after, scene), ==, 0);
  regie_review_waive (production, after->pdata[0], "");
  back = regie_review (production);
  g_assert_cmpuint (regie_review_count (back, NULL), ==, 2);
  g_assert_true (regie_journal_undo (regie_document_journal (document)));
  g_assert_cmpuint (g_list_model_get_n_items (production->waivers), ==, 1);
}

/* What a scene is called when nobody has named it is not said twice. */
static void
test_unnamed_scenes (void)
{
  g_autoptr (RegieProduction) production =
    read_production ("<scene title='Scene 1'/><scene/><scene title='Arrival'/>");
  g_autoptr (GPtrArray) findings = regie_review (production);
  static const char *const texts[] = { "Scene 1 has no event", "Scene 2 has no event",
                                       "Scene 3 · Arrival has no event" };

  g_assert_cmpuint (findings->len, ==, G_N_ELEMENTS (texts));
  for (unsigned i = 0; i < findings->len; i++)
    g_assert_cmpstr (((RegieFinding *) findings->pdata[i])->text, ==, texts[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/review/%s", cases[i].claim);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/review/every-rule-is-tried", test_all_rules);
  g_test_add_func ("/review/an-unnamed-scene-is-told-by-its-number", test_unnamed_scenes);
  g_test_add_func ("/review/a-waiver-quiets", test_waived);
  return g_test_run ();
}
