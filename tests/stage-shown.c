/* Claims about what the stage shows while it is worked on: names, levels, cursors, and that
 * all feedback keeps within the box that is redrawn.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "stage-fixture.h"

#include "app/stage/reshape.h"

#define SIDE 1400 /* pixels, at 100 a metre with a metre round the setting */

typedef struct
{
  cairo_surface_t *surface;
  RegieBox ink; /* metres */
} Picture;

static RegieBox
find_ink (cairo_surface_t *surface)
{
  RegieBox box = REGIE_BOX_EMPTY;
  int stride = cairo_image_surface_get_stride (surface);
  const unsigned char *data;

  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      if (data[y * stride + 4 * x + 3])
        box =
          regie_box_union (box, (RegieBox){ x * PIXEL - 1, y * PIXEL - 1, PIXEL, PIXEL });
  return box;
}

/* Draws what is live and checks that it is within the box told. Returns: its ink. */
static RegieBox
draw_live (Fixture *f)
{
  static const double accent[3] = { 0.2, 0.5, 0.9 };
  RegieDrawOptions options = regie_stage_options (f->stage, REGIE_STYLE_SCREEN, PIXEL);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);
  RegieBox told = regie_stage_live_box (f->stage, PIXEL), ink;

  cairo_scale (cr, 1 / PIXEL, 1 / PIXEL);
  cairo_translate (cr, 1, 1);
  regie_stage_draw_live (f->stage, cr, &options, accent);
  cairo_destroy (cr);
  ink = find_ink (surface);
  cairo_surface_destroy (surface);
  if (!regie_box_is_empty (ink) &&
      !regie_box_encloses (regie_box_grow (told, 1.5 * PIXEL), ink))
    g_error ("ink %g,%g %g×%g beyond the box %g,%g %g×%g", ink.x, ink.y, ink.width,
             ink.height, told.x, told.y, told.width, told.height);
  return ink;
}

static void
assert_shows (Fixture *f)
{
  g_assert_false (regie_box_is_empty (draw_live (f)));
}

/* Of the thing at (3, 3), a metre by a metre: nothing else is drawn so far below it. */
static gboolean
tells_below (Fixture *f)
{
  RegieBox ink = draw_live (f);

  return ink.y + ink.height > 3.5 + 15 * PIXEL;
}

static void
test_reshape_tells_measure (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 3, 3, 1, 1);

  regie_selection_pick (f->selection, element);
  fixture_event (f, REGIE_EVENT_PRESS, 3.5, 2.5, 0);
  g_assert_false (tells_below (f));
  fixture_event (f, REGIE_EVENT_DRAG, 3.8, 2.4, ALT);
  g_assert_true (tells_below (f));
  fixture_event (f, REGIE_EVENT_CANCEL, 3.8, 2.4, 0);
  g_assert_false (tells_below (f));
}

static void
test_turn_tells_measure (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 3, 3, 1, 1);
  g_autoptr (GArray) handles = NULL;
  RegiePoint at = { 0, 0 };

  regie_selection_pick (f->selection, element);
  handles = regie_handles_of (f->stage, PIXEL);
  for (unsigned i = 0; i < handles->len; i++)
    if (g_array_index (handles, RegieHandle, i).kind == REGIE_HANDLE_TURN)
      at = g_array_index (handles, RegieHandle, i).at;
  fixture_event (f, REGIE_EVENT_PRESS, at.x, at.y, 0);
  fixture_event (f, REGIE_EVENT_DRAG, 6, 3, 0);
  NEAR (element->turn, 90);
  g_assert_true (tells_below (f));
  fixture_event (f, REGIE_EVENT_RELEASE, 6, 3, 0);
  g_assert_false (tells_below (f));
}

static void
test_nothing_to_show (Fixture *f, gconstpointer data)
{
  fixture_add (f, 3, 3, 1, 1);
  g_assert_true (regie_box_is_empty (regie_stage_live_box (f->stage, PIXEL)));
  g_assert_true (regie_box_is_empty (draw_live (f)));
}

static void
test_selection (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 3, 3, 2, 1);
  RegieBox ink;

  regie_selection_pick (f->selection, element);
  ink = draw_live (f);
  g_assert_true (
    regie_box_encloses (ink, regie_box_grow (regie_element_box (element), -PIXEL)));
  regie_record_set_real (REGIE_RECORD (element), "turn", 33);
  regie_document_flush (f->document);
  assert_shows (f);
  fixture_add (f, 8, 6, 1, 1);
  regie_edit_select_all (f->stage);
  ink = draw_live (f);
  g_assert_cmpfloat (ink.x + ink.width, >, 8.4);
}

static void
add_record (Fixture *f, RegieRecord *record)
{
  regie_record_append (REGIE_RECORD (f->setting), record);
  regie_document_flush (f->document);
  regie_selection_pick (f->selection, record);
}

static void
test_every_kind_selected (Fixture *f, gconstpointer data)
{
  static const RegiePoint corners[] = { { 2, 2 }, { 5, 2 }, { 5, 5 } };
  g_autofree RegiePoints *points = regie_points_new (corners, 3);
  g_autoptr (RegieZone) zone = g_object_new (REGIE_TYPE_ZONE, NULL);
  g_autoptr (RegieLineOfVisibility) line =
    g_object_new (REGIE_TYPE_LINE_OF_VISIBILITY, NULL);
  g_autoptr (RegieDimension) dimension =
    g_object_new (REGIE_TYPE_DIMENSION, "to-x", 4.0, "to-y", 1.0, "offset", 0.4, NULL);
  g_autoptr (RegieNote) note =
    g_object_new (REGIE_TYPE_NOTE, "x", 3.0, "y", 3.0, "text", "Remember", NULL);
  g_autoptr (RegieRole) role = g_object_new (REGIE_TYPE_ROLE, "initials", "B", NULL);
  g_autoptr (RegieOpening) door = g_object_new (REGIE_TYPE_OPENING, "at", 3.0, NULL);
  RegieWall *wall = fixture_add_wall (f, (RegiePoint){ 1, 8 }, (RegiePoint){ 9, 8 });

  regie_record_set_points (REGIE_RECORD (zone), "points", points);
  regie_record_set_points (REGIE_RECORD (line), "points", points);
  add_record (f, REGIE_RECORD (zone));
  assert_shows (f);
  add_record (f, REGIE_RECORD (line));
  assert_shows (f);
  add_record (f, REGIE_RECORD (dimension));
  assert_shows (f);
  add_record (f, REGIE_RECORD (note));
  assert_shows (f);
  regie_selection_pick (f->selection, wall);
  assert_shows (f);
  regie_record_append (REGIE_RECORD (wall), REGIE_RECORD (door));
  regie_document_flush (f->document);
  regie_selection_pick (f->selection, door);
  assert_shows (f);
  regie_record_append (REGIE_RECORD (f->production), REGIE_RECORD (role));
  regie_stage_drop_role (f->stage, role, (RegiePoint){ 6, 6 });
  assert_shows (f);
  g_assert_cmpuint (regie_selection_count (f->selection), ==, 1);
}

static void
test_drag_with_guides (Fixture *f, gconstpointer data)
{
  fixture_add (f, 2, 2, 1, 1);
  fixture_add (f, 4, 2, 1, 1);
  fixture_add (f, 8, 7, 1, 1);
  fixture_event (f, REGIE_EVENT_PRESS, 8, 7, 0);
  for (double x = 8, y = 7; y > 2.02; x -= 0.2, y -= 0.5)
    {
      fixture_event (f, REGIE_EVENT_DRAG, x, y, 0);
      assert_shows (f);
    }
  fixture_event (f, REGIE_EVENT_DRAG, 6.03, 2.03, 0);
  assert_shows (f);
  fixture_event (f, REGIE_EVENT_RELEASE, 6.03, 2.03, 0);
}

static void
test_marquee (Fixture *f, gconstpointer data)
{
  RegieBox ink;

  fixture_event (f, REGIE_EVENT_PRESS, 2, 2, 0);
  fixture_event (f, REGIE_EVENT_DRAG, 5, 4, 0);
  ink = draw_live (f);
  g_assert_true (
    regie_box_encloses (regie_box_grow (ink, PIXEL), (RegieBox){ 2, 2, 3, 2 }));
  fixture_event (f, REGIE_EVENT_RELEASE, 5, 4, 0);
  g_assert_true (regie_box_is_empty (draw_live (f)));
}

static void
test_every_tool_half_way (Fixture *f, gconstpointer data)
{
  static const RegieToolId tools[] = { REGIE_TOOL_WALL, REGIE_TOOL_ZONE,
                                       REGIE_TOOL_LINE_OF_VISIBILITY,
                                       REGIE_TOOL_DIMENSION };

  for (gsize i = 0; i < G_N_ELEMENTS (tools); i++)
    {
      g_test_message ("tool %d", tools[i]);
      regie_stage_set_tool (f->stage, tools[i]);
      fixture_click (f, 2, 2, 0);
      fixture_event (f, REGIE_EVENT_MOVE, 5, 2, 0);
      assert_shows (f);
      fixture_click (f, 5, 2, 0);
      fixture_event (f, REGIE_EVENT_MOVE, 5, 5.3, 0);
      assert_shows (f);
      fixture_event (f, REGIE_EVENT_CANCEL, 5, 5, 0);
      regie_stage_set_tool (f->stage, REGIE_TOOL_SELECT);
      regie_selection_clear (f->selection);
      g_assert_true (regie_box_is_empty (draw_live (f)));
    }
}

static void
test_symbol_in_hand (Fixture *f, gconstpointer data)
{
  regie_stage_place_symbol (f->stage, "table-long");
  fixture_event (f, REGIE_EVENT_MOVE, 4, 4, 0);
  assert_shows (f);
  fixture_event (f, REGIE_EVENT_CANCEL, 4, 4, 0);
  g_assert_true (regie_box_is_empty (draw_live (f)));
  g_assert_cmpuint (g_list_model_get_n_items (
                      regie_record_list (REGIE_RECORD (f->setting),
                                         regie_record_find_children (REGIE_RECORD (
                                                                       f->setting),
                                                                     "element"))),
                    ==, 0);
}

static void
test_door_in_hand (Fixture *f, gconstpointer data)
{
  fixture_add_wall (f, (RegiePoint){ 1, 4 }, (RegiePoint){ 9, 4 });
  for (int tool = REGIE_TOOL_DOOR; tool <= REGIE_TOOL_WINDOW; tool++)
    {
      regie_stage_set_tool (f->stage, (RegieToolId) tool);
      fixture_event (f, REGIE_EVENT_MOVE, 5, 4.05, 0);
      assert_shows (f);
    }
}

static void
test_names (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 2, 2, 1, 1);
  g_autoptr (RegieZone) zone =
    g_object_new (REGIE_TYPE_ZONE, "kind", REGIE_ZONE_QUEUE, NULL);
  g_autoptr (RegieOpening) window =
    g_object_new (REGIE_TYPE_OPENING, "kind", REGIE_OPENING_WINDOW, NULL);
  const struct
  {
    RegieRecord *record;
    const char *field, *value, *name;
  } cases[] = {
    { REGIE_RECORD (element), NULL, NULL, "Scenery" },
    { REGIE_RECORD (element), "symbol", "flying-carpet", "flying-carpet" },
    { REGIE_RECORD (element), "symbol", "counter", "Counter" },
    { REGIE_RECORD (element), "label", "", "Counter" },
    { REGIE_RECORD (element), "label", "Bar", "Bar" },
    { REGIE_RECORD (zone), NULL, NULL, "Queue" },
    { REGIE_RECORD (zone), "name", "Line for the till", "Line for the till" },
    { REGIE_RECORD (window), NULL, NULL, "Window" },
    { REGIE_RECORD (window), "label", "Bay", "Bay" },
    { REGIE_RECORD (f->setting), NULL, NULL, "Setting" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = NULL;

      if (cases[i].field)
        regie_record_set_text (cases[i].record, cases[i].field, cases[i].value);
      name = regie_stage_name_of (f->stage, cases[i].record);
      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_name_of_a_position (Fixture *f, gconstpointer data)
{
  g_autoptr (RegieRole) role = g_object_new (REGIE_TYPE_ROLE, "name", "Barista", NULL);
  RegieRecord *position;
  g_autofree char *named = NULL, *nameless = NULL;

  regie_record_append (REGIE_RECORD (f->production), REGIE_RECORD (role));
  position = REGIE_RECORD (regie_stage_drop_role (f->stage, role, (RegiePoint){ 2, 2 }));
  named = regie_stage_name_of (f->stage, position);
  g_assert_cmpstr (named, ==, "Barista");
  regie_record_set_text (REGIE_RECORD (role), "name", NULL);
  nameless = regie_stage_name_of (f->stage, position);
  g_assert_cmpstr (nameless, ==, "Position");
}

static void
count_damage (RegieStage *stage, const RegieBox *box, unsigned *n)
{
  *n += regie_box_is_empty (*box);
}

/* What changes the whole picture says so, and is asked back as it was set. */
static void
test_switches_redraw (Fixture *f, gconstpointer data)
{
  static const char *switches[] = { "overlay", "tint", "grid", "imperial" };
  unsigned n = 0;

  g_signal_connect (f->stage, "damaged", G_CALLBACK (count_damage), &n);
  for (gsize i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      gboolean before, after;

      g_object_get (f->stage, switches[i], &before, NULL);
      g_object_set (f->stage, switches[i], !before, NULL);
      g_object_get (f->stage, switches[i], &after, NULL);
      g_test_message ("%s", switches[i]);
      g_assert_cmpint (after, ==, !before);
      g_assert_cmpuint (n, ==, i + 1);
    }
  g_object_set (f->stage, "filter", REGIE_FILTER_NOT_JUDGED, NULL);
  g_assert_cmpuint (n, ==, 5);
}

static void
test_hidden_level_lets_go (Fixture *f, gconstpointer data)
{
  RegieElement *crate = regie_stage_drop_symbol (f->stage, "crate", (RegiePoint){ 2, 2 });
  RegieElement *counter =
    regie_stage_drop_symbol (f->stage, "counter", (RegiePoint){ 5, 5 });

  regie_selection_add (f->selection, crate);
  g_object_set (f->stage, "hidden-levels", 1u << REGIE_LEVEL_DRESSING, NULL);
  g_assert_false (regie_selection_contains (f->selection, crate));
  g_assert_true (regie_selection_contains (f->selection, counter));
  g_assert_null (regie_stage_hit (f->stage, (RegiePoint){ 2, 2 }, 0));
  g_object_set (f->stage, "hidden-levels", 0u, NULL);
  g_assert_nonnull (regie_stage_hit (f->stage, (RegiePoint){ 2, 2 }, 0));
}

static const char *
cursor_at (Fixture *f, double x, double y)
{
  RegieEvent event = { REGIE_EVENT_MOVE, { x, y }, PIXEL, 0, 0 };

  return regie_stage_cursor (f->stage, &event);
}

static void
test_cursors (Fixture *f, gconstpointer data)
{
  RegieElement *element = fixture_add (f, 3, 3, 2, 2);

  g_assert_cmpstr (cursor_at (f, 8, 8), ==, "default");
  regie_selection_pick (f->selection, element);
  g_assert_cmpstr (cursor_at (f, 2, 2), ==, "nwse-resize");
  g_assert_cmpstr (cursor_at (f, 4, 2), ==, "nesw-resize");
  g_assert_cmpstr (cursor_at (f, 3, 2), ==, "ns-resize");
  g_assert_cmpstr (cursor_at (f, 4, 3), ==, "ew-resize");
  regie_record_set_real (REGIE_RECORD (element), "turn", 90);
  regie_document_flush (f->document);
  g_assert_cmpstr (cursor_at (f, 3, 2), ==, "ns-resize");
  regie_stage_set_tool (f->stage, REGIE_TOOL_WALL);
  g_assert_cmpstr (cursor_at (f, 8, 8), ==, "crosshair");
}

static void
test_every_tool_says_what_it_waits_for (Fixture *f, gconstpointer data)
{
  for (int tool = REGIE_TOOL_WALL; tool < REGIE_TOOL_PLACE; tool++)
    {
      g_autofree char *prompt = NULL;
      int told;

      regie_stage_set_tool (f->stage, (RegieToolId) tool);
      g_object_get (f->stage, "prompt", &prompt, "tool", &told, NULL);
      g_test_message ("%d: %s", tool, prompt);
      g_assert_cmpint (told, ==, tool);
      g_assert_true (prompt && *prompt);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  FIXTURE_TEST ("/live/nothing-when-nothing-is-picked", test_nothing_to_show);
  BARE_TEST ("/live/reshape-tells-its-measure", test_reshape_tells_measure);
  BARE_TEST ("/live/turn-tells-its-measure", test_turn_tells_measure);
  FIXTURE_TEST ("/live/selection-is-outlined", test_selection);
  FIXTURE_TEST ("/live/every-kind-within-its-box", test_every_kind_selected);
  FIXTURE_TEST ("/live/guides-within-their-box", test_drag_with_guides);
  FIXTURE_TEST ("/live/marquee-comes-and-goes", test_marquee);
  FIXTURE_TEST ("/live/every-tool-half-way", test_every_tool_half_way);
  FIXTURE_TEST ("/live/symbol-in-hand", test_symbol_in_hand);
  FIXTURE_TEST ("/live/door-in-hand", test_door_in_hand);
  FIXTURE_TEST ("/name/from-label-to-kind", test_names);
  FIXTURE_TEST ("/name/position-is-its-role", test_name_of_a_position);
  FIXTURE_TEST ("/switch/redraws-everything", test_switches_redraw);
  FIXTURE_TEST ("/level/hidden-one-lets-go", test_hidden_level_lets_go);
  FIXTURE_TEST ("/cursor/tells-what-a-press-does", test_cursors);
  FIXTURE_TEST ("/prompt/every-tool-has-one", test_every_tool_says_what_it_waits_for);
  return g_test_run ();
}
