/* What a person sees is shaded on the stage and told in words.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/stage-fixture.h"

#include "app/play/beats.h"

static RegieElement *
add_person (Fixture *f)
{
  RegieElement *person = fixture_add (f, 2, 4, 0.5, 0.3);

  regie_record_set_number (REGIE_RECORD (person), "kind", REGIE_ELEMENT_PERSON);
  regie_record_set_real (REGIE_RECORD (person), "height", 1.75);
  regie_record_set_text (REGIE_RECORD (person), "label", "Ann");
  regie_document_flush (f->document);
  return person;
}

static char *
seen (Fixture *f)
{
  char *text;

  g_object_get (f->stage, "seen", &text, NULL);
  return text;
}

static void
assert_seen (Fixture *f, const char *expected)
{
  g_autofree char *text = seen (f);

  g_assert_cmpstr (text, ==, expected);
}

/* How dark the point is when only what is live is drawn: 0 is clear. */
static unsigned
shade_at (Fixture *f, double x, double y)
{
  const double accent[] = { 0, 0, 1 };
  RegieDrawOptions options = regie_stage_options (f->stage, REGIE_STYLE_SCREEN, 0.1);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 120, 90);
  cairo_t *cr = cairo_create (surface);
  unsigned alpha;

  cairo_scale (cr, 10, 10);
  regie_stage_draw_live (f->stage, cr, &options, accent);
  cairo_destroy (cr);
  alpha = cairo_image_surface_get_data (
    surface)[(int) (y * 10) * cairo_image_surface_get_stride (surface) +
             (int) (x * 10) * 4 + 3];
  cairo_surface_destroy (surface);
  return alpha;
}

static void
test_off (Fixture *f, gconstpointer data)
{
  regie_selection_pick (f->selection, add_person (f));
  assert_seen (f, NULL);
  g_assert_cmpuint (shade_at (f, 8, 4), ==, 0);
}

static void
test_asks_for_a_person (Fixture *f, gconstpointer data)
{
  RegieElement *table = fixture_add (f, 8, 4, 1, 1);

  g_object_set (f->stage, "sight", TRUE, NULL);
  assert_seen (f, "Pick a person to show what they see.");
  regie_selection_pick (f->selection, table);
  assert_seen (f, "Pick a person to show what they see.");
}

static void
test_shades_and_counts (Fixture *f, gconstpointer data)
{
  RegieElement *person = add_person (f);

  fixture_add (f, 8, 4, 1, 1);
  fixture_add (f, 2, 8, 1, 1);
  regie_selection_pick (f->selection, person);
  g_object_set (f->stage, "sight", TRUE, NULL);
  assert_seen (f, "Ann sees 2 of 2 things.");
  g_assert_cmpuint (shade_at (f, 8, 4), ==, 0);
  fixture_add_wall (f, (RegiePoint){ 5, 0 }, (RegiePoint){ 5, 9 });
  assert_seen (f, "Ann sees 1 of 2 things.");
  g_assert_cmpuint (shade_at (f, 8, 4), >, 60);
  g_assert_cmpuint (shade_at (f, 4, 4), ==, 0);
}

static void
test_follows_a_drag (Fixture *f, gconstpointer data)
{
  RegieElement *person = add_person (f);

  fixture_add (f, 8, 4, 1, 1);
  fixture_add_wall (f, (RegiePoint){ 5, 0 }, (RegiePoint){ 5, 9 });
  regie_selection_pick (f->selection, person);
  g_object_set (f->stage, "sight", TRUE, NULL);
  assert_seen (f, "Ann sees 0 of 1 thing.");
  fixture_event (f, REGIE_EVENT_PRESS, 2, 4, 0);
  for (int i = 1; i <= 10; i++)
    fixture_event (f, REGIE_EVENT_DRAG, 2 + 0.5 * i, 4.5, 0);
  assert_seen (f, "Ann sees 1 of 1 thing."); /* not let go yet */
  g_assert_cmpuint (shade_at (f, 3, 4), >, 60);
  fixture_event (f, REGIE_EVENT_CANCEL, 7, 4, 0);
  assert_seen (f, "Ann sees 0 of 1 thing.");
}

/* One may move the shelf and watch what it hides from the guest. */
static void
test_keeps_the_viewer (Fixture *f, gconstpointer data)
{
  RegieElement *person = add_person (f), *shelf = fixture_add (f, 5, 8, 0.4, 2);

  regie_record_set_real (REGIE_RECORD (shelf), "height", 1.9);
  fixture_add (f, 8, 4, 1, 1);
  regie_selection_pick (f->selection, person);
  g_object_set (f->stage, "sight", TRUE, NULL);
  regie_selection_pick (f->selection, shelf);
  assert_seen (f, "Ann sees 2 of 2 things.");
  regie_record_set_real (REGIE_RECORD (shelf), "y", 4);
  regie_document_flush (f->document);
  assert_seen (f, "Ann sees 1 of 2 things.");
}

/* Wheels the shelf between the person and the table, or the person to the other side. */
static void
move_in (Fixture *f, RegieBeat *beat, RegieElement *thing, RegiePoint to)
{
  RegieRecord *difference =
    REGIE_RECORD (regie_beat_need_difference (beat, thing->parent_instance.id));

  regie_record_set_real (difference, "x", to.x);
  regie_record_set_real (difference, "y", to.y);
  regie_document_flush (f->document);
}

static void
test_of_the_beat (Fixture *f, gconstpointer data)
{
  RegieElement *person = add_person (f), *shelf = fixture_add (f, 5, 8, 0.4, 2);
  RegieBeat *beats[] = { regie_beats_add (f->document, f->scene, 0),
                         regie_beats_add (f->document, f->scene, 1),
                         regie_beats_add (f->document, f->scene, 2) };

  regie_record_set_real (REGIE_RECORD (shelf), "height", 1.9);
  fixture_add (f, 8, 4, 1, 1);
  move_in (f, beats[0], shelf, (RegiePoint){ 5, 4 });
  move_in (f, beats[1], person, (RegiePoint){ 8, 7 });
  regie_record_set_number (REGIE_RECORD (
                             regie_beat_need_difference (beats[2],
                                                         person->parent_instance.id)),
                           "presence", REGIE_PRESENCE_OFF_STAGE);
  regie_selection_pick (f->selection, person);
  g_object_set (f->stage, "sight", TRUE, NULL);
  assert_seen (f, "Ann sees 2 of 2 things.");
  regie_stage_set_beat_number (f->stage, 0);
  assert_seen (f, "Ann sees 1 of 2 things.");
  g_assert_cmpuint (shade_at (f, 8, 4), >, 60);
  regie_selection_clear (f->selection); /* she is still who is looked with */
  regie_stage_set_beat_number (f->stage, 1);
  assert_seen (f, "Ann sees 2 of 2 things.");
  g_assert_cmpuint (shade_at (f, 8, 5), ==, 0);
  regie_stage_set_beat_number (f->stage, 2);
  assert_seen (f, "Pick a person to show what they see.");
  regie_stage_set_beat_number (f->stage, REGIE_OPENING_BEAT);
  assert_seen (f, "Ann sees 2 of 2 things.");
}

static void
test_viewer_leaves (Fixture *f, gconstpointer data)
{
  RegieElement *person = add_person (f);

  regie_selection_pick (f->selection, person);
  g_object_set (f->stage, "sight", TRUE, NULL);
  g_assert_cmpuint (regie_edit_delete (f->stage), ==, 1);
  assert_seen (f, "Pick a person to show what they see.");
  g_object_set (f->stage, "sight", FALSE, NULL);
  assert_seen (f, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_TEST ("/stage-sight/off-shades-nothing", test_off);
  FIXTURE_TEST ("/stage-sight/asks-for-a-person", test_asks_for_a_person);
  FIXTURE_TEST ("/stage-sight/shades-and-counts", test_shades_and_counts);
  FIXTURE_TEST ("/stage-sight/follows-a-drag", test_follows_a_drag);
  FIXTURE_TEST ("/stage-sight/keeps-the-viewer", test_keeps_the_viewer);
  FIXTURE_TEST ("/stage-sight/is-of-the-beat-shown", test_of_the_beat);
  FIXTURE_TEST ("/stage-sight/viewer-leaves", test_viewer_leaves);
  return g_test_run ();
}
