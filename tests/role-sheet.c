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
  CLAIM ("/role-sheet/refuses-without-beats", test_refuses_without_beats);
  g_test_add_func ("/role-sheet/figures-are-those-of-the-document", test_figures);
  return g_test_run ();
}
