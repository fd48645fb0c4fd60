/* Claims about role sheets; the figures of every template against a naive count.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/units.h"
#include "app/model/element.h"
#include "paper-fixture.h"

#include <math.h>

static char *
sheet_of (RegieProduction *production, RegieRole *role)
{
  RegieSheetOptions options = regie_sheet_options ();

  options.role = role;
  return paper_words (production, REGIE_SHEET_ROLE, &options);
}

/* Where a body ends up in each beat, without the timeline: the last place said counts. */
typedef struct
{
  RegiePoint at;
  double walked;
} Walker;

static void
walk_beat (Walker *walker, RegieBeat *beat, const char *id)
{
  RegieDifference *difference;
  RegiePoint from = walker->at;

  for (unsigned i = 0; (difference = regie_list_at (beat->differences, i)); i++)
    {
      const RegiePoints *path = difference->path;

      if (g_strcmp0 (difference->thing, id) != 0 || isnan (difference->x))
        continue;
      walker->at = (RegiePoint){ difference->x, difference->y };
      if (regie_distance (from, walker->at) == 0 && !path)
        continue;
      for (size_t p = 0; path && p < path->n; p++)
        {
          walker->walked += regie_distance (from, path->at[p]);
          from = path->at[p];
        }
      walker->walked += regie_distance (from, walker->at);
    }
}

static double
walk_role (RegieProduction *production, RegieRole *role, unsigned *n_beats)
{
  RegieScene *scene;
  RegiePosition *body;
  RegieBeat *beat;
  double walked = 0;

  *n_beats = 0;
  for (unsigned s = 0; (scene = regie_list_at (production->scenes, s)); s++)
    {
      for (unsigned p = 0; (body = regie_list_at (scene->positions, p)); p++)
        {
          Walker walker = { { body->x, body->y }, 0 };

          if (g_strcmp0 (body->role, role->parent_instance.id) != 0)
            continue;
          for (unsigned b = 0; (beat = regie_list_at (scene->beats, b)); b++)
            walk_beat (&walker, beat, body->parent_instance.id);
          walked += walker.walked;
        }
      if (scene->beats && regie_scene_has_role (scene, role))
        *n_beats += g_list_model_get_n_items (scene->beats);
    }
  return walked;
}

static void
check_role (RegieProduction *production, RegieRole *role)
{
  unsigned n;
  double walked = walk_role (production, role, &n);
  g_autofree char *length = regie_length_format (walked, FALSE);
  g_autofree char *walks = g_strdup_printf ("walks %s", length);
  g_autofree char *beats = g_strdup_printf (n == 1 ? "%u beat ·" : "%u beats ·", n);
  g_autofree char *text = n ? sheet_of (production, role) : NULL;

  if (n == 0)
    return;
  assert_holds (text, beats);
  if (walked > 0)
    assert_holds (text, walks);
}

static void
test_figures (void)
{
  for (size_t i = 0; i < G_N_ELEMENTS (paper_templates); i++)
    {
      RegieReading *reading = paper_read_template (i);
      RegieRole *role;

      for (unsigned r = 0; (role = regie_list_at (reading->production->roles, r)); r++)
        check_role (reading->production, role);
      regie_reading_free (reading);
    }
}

static void
add_role (RegieProduction *production,
          RegieScene *scene,
          RegieBeat *beat,
          const char *id,
          const char *line)
{
  g_autoptr (RegieRole) role = g_object_new (REGIE_TYPE_ROLE, "name", id, NULL);
  g_autoptr (RegiePosition) body = g_object_new (REGIE_TYPE_POSITION, "role", id, NULL);
  RegieAct *act;

  role->parent_instance.id = g_strdup (id);
  body->parent_instance.id = g_strconcat ("body-", id, NULL);
  regie_record_append (REGIE_RECORD (production), REGIE_RECORD (role));
  regie_record_append (REGIE_RECORD (scene), REGIE_RECORD (body));
  act = regie_beat_need_act (beat, id);
  g_object_set (act, "line", line, "subtext", "Beneath it", "objective", "I want peace",
                NULL);
}

typedef struct
{
  RegieProduction *production;
  RegieScene *scene;
  RegieBeat *beat;
} Desk;

static void
set_up (Desk *desk, gconstpointer data)
{
  g_autoptr (RegieSetting) setting =
    g_object_new (REGIE_TYPE_SETTING, "width", 6.0, "depth", 4.0, NULL);
  g_autoptr (RegieScene) scene =
    g_object_new (REGIE_TYPE_SCENE, "title", "Arrival", NULL);
  g_autoptr (RegieBeat) beat = g_object_new (REGIE_TYPE_BEAT, "title", "Hello", NULL);

  desk->production = regie_production_new ();
  regie_record_append (REGIE_RECORD (desk->production), REGIE_RECORD (setting));
  regie_record_append (REGIE_RECORD (desk->production), REGIE_RECORD (scene));
  regie_record_append (REGIE_RECORD (scene), REGIE_RECORD (beat));
  desk->scene = scene;
  desk->beat = beat;
  add_role (desk->production, scene, beat, "Host", "Good morning Ann");
  add_role (desk->production, scene, beat, "Cook", "Soup is ready");
}

static void
tear_down (Desk *desk, gconstpointer data)
{
  g_object_unref (desk->production);
}

static void
test_holds_the_role_alone (Desk *desk, gconstpointer data)
{
  g_autofree char *text =
    sheet_of (desk->production, regie_list_at (desk->production->roles, 0));

  assert_holds (text, "Host");
  assert_holds (text, "Scene 1 · Arrival");
  assert_holds (text, "Hello");
  assert_holds (text, "Good morning Ann");
  assert_holds (text, "Beneath it");
  assert_holds (text, "I want peace");
  assert_lacks (text, "Soup is ready");
}

static void
test_holds_every_role (Desk *desk, gconstpointer data)
{
  g_autofree char *text = sheet_of (desk->production, NULL);

  assert_holds (text, "Good morning Ann");
  assert_holds (text, "Soup is ready");
}

static void
test_tells_what_is_carried (Desk *desk, gconstpointer data)
{
  g_autoptr (RegieElement) tray =
    g_object_new (REGIE_TYPE_ELEMENT, "label", "The tray", NULL);
  RegieDifference *difference;
  g_autofree char *text = NULL;

  tray->parent_instance.id = g_strdup ("e1");
  regie_record_append (REGIE_RECORD (desk->scene), REGIE_RECORD (tray));
  difference = regie_beat_need_difference (desk->beat, "e1");
  regie_record_set_text (REGIE_RECORD (difference), "carried-by", "body-Host");
  text = sheet_of (desk->production, regie_list_at (desk->production->roles, 0));
  assert_holds (text, "Carry The tray");
}

/* Who has nothing to do is told what goes on. */
static void
test_tells_what_goes_on (Desk *desk, gconstpointer data)
{
  g_autofree char *text = NULL;

  g_object_set (desk->beat, "evidence", "The kettle sings & stops.", NULL);
  regie_record_remove (REGIE_RECORD (regie_beat_find_act (desk->beat, "Cook")));
  text = sheet_of (desk->production, regie_list_at (desk->production->roles, 1));
  assert_holds (text, "Now The kettle sings & stops.");
  g_clear_pointer (&text, g_free);
  text = sheet_of (desk->production, regie_list_at (desk->production->roles, 0));
  assert_lacks (text, "kettle");
}

/* Beats in which a role only stands there take a line, not a plan. */
static void
test_stands_in_a_line (Desk *desk, gconstpointer data)
{
  RegieSheetOptions options = regie_sheet_options ();
  g_autoptr (RegieSheets) sheets = NULL;
  g_autofree char *text = NULL;

  options.role = regie_list_at (desk->production->roles, 0);
  for (int i = 2; i <= 30; i++)
    {
      g_autofree char *title = g_strdup_printf ("Moment%d", i);
      g_autoptr (RegieBeat) beat =
        g_object_new (REGIE_TYPE_BEAT, "title", title, "evidence", "Steam.", NULL);

      regie_record_append (REGIE_RECORD (desk->scene), REGIE_RECORD (beat));
    }
  sheets = regie_sheets_new (desk->production, REGIE_SHEET_ROLE, &options, NULL);
  g_assert_cmpuint (regie_sheets_n_pages (sheets), <=, 2);
  text = sheet_of (desk->production, options.role);
  for (int i = 2; i <= 30; i++)
    {
      g_autofree char *line = g_strdup_printf ("%d Moment%d 0:20 Now Steam.", i, i);

      assert_holds (text, line);
    }
  assert_holds (text, "(continued)");
}

static void
test_counts_pages_for_each_role (Desk *desk, gconstpointer data)
{
  g_autofree char *text = sheet_of (desk->production, NULL);

  assert_holds (text, "Host 1/1");
  assert_holds (text, "Cook 1/1");
}

static void
add_dilemma (RegieRole *role, const char *situation, const char *scene)
{
  g_autoptr (RegieDilemma) dilemma =
    g_object_new (REGIE_TYPE_DILEMMA, "situation", situation, "response",
                  "offer the good cup", "because", "it is told at home", NULL);

  regie_record_append (REGIE_RECORD (role), REGIE_RECORD (dilemma));
  if (scene)
    {
      g_autoptr (RegieOccasion) occasion =
        g_object_new (REGIE_TYPE_OCCASION, "scene", scene, NULL);

      regie_record_append (REGIE_RECORD (dilemma), REGIE_RECORD (occasion));
    }
}

/* Where they may happen, on the sheets of the scenes where they may. */
static void
test_tells_dilemmas (Desk *desk, gconstpointer data)
{
  RegieSheetOptions options = regie_sheet_options ();
  RegieRole *host = regie_list_at (desk->production->roles, 0);
  g_autofree char *all = NULL, *one = NULL;

  g_free (desk->scene->parent_instance.id);
  desk->scene->parent_instance.id = g_strdup ("c1");
  add_dilemma (host, "a guest enters at closing", "c1");
  add_dilemma (host, "nobody knows the name", NULL);
  add_dilemma (host, "the lift is out", "c9");
  all = sheet_of (desk->production, host);
  assert_holds (all, "When a guest enters at closing We offer the good cup Because it is "
                     "told at home Where Scene 1 · Arrival When nobody knows the name");
  assert_holds (all, "the lift is out");
  options.role = host;
  options.scene = desk->scene;
  one = paper_words (desk->production, REGIE_SHEET_ROLE, &options);
  assert_holds (one, "nobody knows the name");
  assert_lacks (one, "the lift is out");
}

/* A name on each line, by which it can be noted later. */
static void
test_numbers_ideas (Desk *desk, gconstpointer data)
{
  g_autofree char *text = NULL;

  g_object_set (regie_list_at (desk->production->roles, 0), "initials", "H", NULL);
  text = sheet_of (desk->production, regie_list_at (desk->production->roles, 0));
  assert_holds (text, "My ideas – H1");
  assert_holds (text, "H2");
  assert_holds (text, "H3");
}

static void
test_refuses_without_beats (Desk *desk, gconstpointer data)
{
  RegieSheetOptions options = regie_sheet_options ();
  g_autoptr (GError) error = NULL;

  regie_record_remove (REGIE_RECORD (desk->beat));
  g_assert_null (regie_sheets_new (desk->production, REGIE_SHEET_ROLE, &options, &error));
  g_assert_nonnull (strstr (error->message, "no beat"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define CLAIM(path, function) g_test_add (path, Desk, NULL, set_up, function, tear_down)
  CLAIM ("/role-sheet/holds-the-role-alone", test_holds_the_role_alone);
  CLAIM ("/role-sheet/holds-every-role", test_holds_every_role);
  CLAIM ("/role-sheet/tells-what-is-carried", test_tells_what_is_carried);
  CLAIM ("/role-sheet/tells-what-goes-on", test_tells_what_goes_on);
  CLAIM ("/role-sheet/stands-in-a-line", test_stands_in_a_line);
  CLAIM ("/role-sheet/counts-pages-for-each-role", test_counts_pages_for_each_role);
  CLAIM ("/role-sheet/tells-dilemmas", test_tells_dilemmas);
  CLAIM ("/role-sheet/numbers-ideas", test_numbers_ideas);
  CLAIM ("/role-sheet/refuses-without-beats", test_refuses_without_beats);
  g_test_add_func ("/role-sheet/figures-are-those-of-the-document", test_figures);
  return g_test_run ();
}
