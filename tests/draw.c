/* Claims about the plan's drawing.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/base/resources.h"
#include "app/draw/plan.h"
#include "app/file/reader.h"

#include <math.h>
#include <string.h>

#define ZOOM 50.0 /* pixels a metre */
#define MARGIN 4  /* metres drawn round the setting */

typedef struct
{
  RegieProduction *production;
  RegieSetting *setting;
  RegieDrawOptions options;
  cairo_surface_t *surface;
  cairo_t *cr;
} Stage;

static void
start_picture (Stage *stage, double width, double depth)
{
  stage->surface =
    cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ((width + 2 * MARGIN) * ZOOM),
                                (int) ((depth + 2 * MARGIN) * ZOOM));
  stage->cr = cairo_create (stage->surface);
  cairo_scale (stage->cr, ZOOM, ZOOM);
  cairo_translate (stage->cr, MARGIN, MARGIN);
}

static void
set_up (Stage *stage, gconstpointer data)
{
  g_autoptr (RegieSetting) setting =
    g_object_new (REGIE_TYPE_SETTING, "width", 6.0, "depth", 4.0, NULL);

  stage->production = regie_production_new ();
  stage->setting = setting;
  regie_record_append (REGIE_RECORD (stage->production), REGIE_RECORD (setting));
  stage->options = regie_draw_options (stage->production, NULL, REGIE_STYLE_SCREEN);
  stage->options.pixel = 1 / ZOOM;
  start_picture (stage, 6, 4);
}

static void
tear_down (Stage *stage, gconstpointer data)
{
  cairo_destroy (stage->cr);
  cairo_surface_destroy (stage->surface);
  g_object_unref (stage->production);
}

static unsigned
pixel_at (Stage *stage, double x, double y)
{
  unsigned pixel;
  int column = (int) ((x + MARGIN) * ZOOM), row = (int) ((y + MARGIN) * ZOOM);

  cairo_surface_flush (stage->surface);
  memcpy (&pixel,
          cairo_image_surface_get_data (stage->surface) +
            row * cairo_image_surface_get_stride (stage->surface) + 4 * column,
          4);
  return pixel;
}

static void
clear (Stage *stage)
{
  cairo_save (stage->cr);
  cairo_set_operator (stage->cr, CAIRO_OPERATOR_CLEAR);
  cairo_paint (stage->cr);
  cairo_restore (stage->cr);
}

/* The box of all pixels that are not clear, in metres. */
static RegieBox
ink_box (Stage *stage)
{
  RegieBox box = REGIE_BOX_EMPTY;
  int width = cairo_image_surface_get_width (stage->surface);
  int height = cairo_image_surface_get_height (stage->surface);
  int stride = cairo_image_surface_get_stride (stage->surface);
  const unsigned char *data;

  cairo_surface_flush (stage->surface);
  data = cairo_image_surface_get_data (stage->surface);
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++)
      if (data[y * stride + 4 * x + 3])
        box = regie_box_union (box, (RegieBox){ x / ZOOM - MARGIN, y / ZOOM - MARGIN,
                                                1 / ZOOM, 1 / ZOOM });
  return box;
}

static RegieElement *
add_element (Stage *stage, const char *symbol, RegieElementKind kind)
{
  g_autoptr (RegieElement) element =
    g_object_new (REGIE_TYPE_ELEMENT, "symbol", symbol, "kind", (int) kind, "x", 3.0, "y",
                  2.0, "width", 1.2, "depth", 0.8, NULL);

  regie_record_append (REGIE_RECORD (stage->setting), REGIE_RECORD (element));
  return element;
}

static void
check_extent (RegieRecord *record, gpointer data)
{
  Stage *stage = data;
  RegieBox extent = regie_draw_extent (record, &stage->options), ink;

  clear (stage);
  regie_draw_record (stage->cr, record, &stage->options);
  ink = ink_box (stage);
  if (!regie_box_is_empty (ink) &&
      !regie_box_encloses (regie_box_grow (extent, 1.01 / ZOOM), ink))
    g_error ("%s %s inks %g,%g %g×%g beyond its extent %g,%g %g×%g",
             REGIE_RECORD_GET_CLASS (record)->tag, record->id, ink.x, ink.y, ink.width,
             ink.height, extent.x, extent.y, extent.width, extent.height);
}

static void
test_extents (void)
{
  g_autofree char *folder = regie_resources_folder ("templates");
  g_autofree char *path = g_build_filename (folder, "cafe.production", NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (RegieReading) reading = NULL;
  char *text;
  gsize length;
  Stage stage;
  RegieScene *scene;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  bytes = g_bytes_new_take (text, length);
  reading = regie_reader_read (bytes, "cafe", REGIE_READ_MENDED, NULL, NULL);
  scene = regie_list_at (reading->production->scenes, 1);
  stage.options = regie_draw_options (reading->production, scene, REGIE_STYLE_SCREEN);
  stage.options.pixel = 1 / ZOOM;
  start_picture (&stage, 14, 10.4);
  regie_scene_visit (reading->production, scene, check_extent, &stage);
  cairo_destroy (stage.cr);
  cairo_surface_destroy (stage.surface);
}

static void
test_hidden (Stage *stage, gconstpointer data)
{
  RegieElement *element = add_element (stage, "counter", REGIE_ELEMENT_SCENERY);

  g_object_set (element, "level", REGIE_LEVEL_DRESSING, NULL);
  stage->options.hidden_levels = 1u << REGIE_LEVEL_SETTING;
  regie_draw_record (stage->cr, REGIE_RECORD (element), &stage->options);
  g_assert_false (regie_box_is_empty (ink_box (stage)));
  clear (stage);
  stage->options.hidden_levels = 1u << REGIE_LEVEL_DRESSING;
  regie_draw_record (stage->cr, REGIE_RECORD (element), &stage->options);
  g_assert_true (regie_box_is_empty (ink_box (stage)));
  stage->options.hidden_levels = 0;
  g_object_set (element, "hidden", TRUE, NULL);
  regie_draw_record (stage->cr, REGIE_RECORD (element), &stage->options);
  g_assert_true (regie_box_is_empty (ink_box (stage)));
}

/* A symbol that nobody has still shows where something stands. */
static void
test_unknown_symbol (Stage *stage, gconstpointer data)
{
  RegieElement *element = add_element (stage, "flying-carpet", REGIE_ELEMENT_PROP);

  stage->options.labels = FALSE;
  regie_draw_record (stage->cr, REGIE_RECORD (element), &stage->options);
  g_assert_cmphex (pixel_at (stage, 3, 2), ==, 0xffefe5d0);
  g_object_set (element, "colour", "#336699", NULL);
  regie_draw_record (stage->cr, REGIE_RECORD (element), &stage->options);
  g_assert_cmphex (pixel_at (stage, 3, 2), ==, 0xff336699);
}

static void
test_badge_shapes (Stage *stage, gconstpointer data)
{
  double reach[REGIE_N_VERDICTS][2];

  /* Without colours: how far each reaches along the axis and along the diagonal. */
  for (int verdict = 0; verdict < REGIE_N_VERDICTS; verdict++)
    for (int way = 0; way < 2; way++)
      {
        double step = way ? G_SQRT2 / 2 : 1, r = 0;

        clear (stage);
        regie_draw_badge (stage->cr, (RegiePoint){ 3, 2 }, 1, (RegieVerdict) verdict,
                          REGIE_STYLE_MONO);
        while (pixel_at (stage, 3 + r * step, 2 + (way ? r * step : 0)) >> 24)
          r += 0.01;
        reach[verdict][way] = r;
      }
  g_assert_cmpfloat_with_epsilon (reach[REGIE_VERDICT_SUPPORTS][0],
                                  reach[REGIE_VERDICT_SUPPORTS][1], 0.06);
  g_assert_cmpfloat (reach[REGIE_VERDICT_NEUTRAL][1], >,
                     reach[REGIE_VERDICT_NEUTRAL][0] + 0.1);
  g_assert_cmpfloat (reach[REGIE_VERDICT_WORKS_AGAINST][0], >,
                     reach[REGIE_VERDICT_WORKS_AGAINST][1] + 0.2);
  g_assert_cmphex (pixel_at (stage, 3, 2), !=, 0);
}

static RegieWall *
add_wall (Stage *stage, const RegiePoint *at, size_t n, gboolean closed)
{
  g_autoptr (RegieWall) wall = g_object_new (REGIE_TYPE_WALL, "closed", closed, NULL);
  g_autofree RegiePoints *points = regie_points_new (at, n);

  regie_record_set_points (REGIE_RECORD (wall), "points", points);
  regie_record_append (REGIE_RECORD (stage->setting), REGIE_RECORD (wall));
  return wall;
}

static void
test_wall_cut (Stage *stage, gconstpointer data)
{
  static const RegiePoint corners[] = { { 0, 0 }, { 6, 0 }, { 6, 4 }, { 0, 4 } };
  RegieWall *wall = add_wall (stage, corners, 4, TRUE);
  g_autoptr (RegieOpening) door =
    g_object_new (REGIE_TYPE_OPENING, "at", 3.0, "width", 1.0, NULL);
  const unsigned solid = 0xff3d3846;

  regie_draw_record (stage->cr, REGIE_RECORD (wall), &stage->options);
  g_assert_cmphex (pixel_at (stage, 3, 0), ==, solid);
  regie_record_append (REGIE_RECORD (wall), REGIE_RECORD (door));
  clear (stage);
  regie_draw_record (stage->cr, REGIE_RECORD (wall), &stage->options);
  g_assert_cmphex (pixel_at (stage, 3, 0), ==, 0);
  g_assert_cmphex (pixel_at (stage, 2.4, 0), ==, solid);
  g_assert_cmphex (pixel_at (stage, 3.6, 0), ==, solid);
  /* Mitred: the outer corner is filled, where the wall's first stretch meets its last. */
  g_assert_cmphex (pixel_at (stage, -0.07, -0.07), ==, solid);
  g_assert_cmphex (pixel_at (stage, 6.07, 4.07), ==, solid);
}

/* Swinging in is to the right of the wall's direction, hinged at its first point's end. */
static void
test_door_side (Stage *stage, gconstpointer data)
{
  static const RegiePoint ends[] = { { 0, 2 }, { 6, 2 } };
  RegieWall *wall = add_wall (stage, ends, 2, FALSE);
  g_autoptr (RegieOpening) door =
    g_object_new (REGIE_TYPE_OPENING, "at", 3.0, "width", 1.0, NULL);

  regie_record_append (REGIE_RECORD (wall), REGIE_RECORD (door));
  regie_draw_record (stage->cr, REGIE_RECORD (wall), &stage->options);
  g_assert_cmphex (pixel_at (stage, 2.51, 2.6), !=, 0);
  g_assert_cmphex (pixel_at (stage, 2.51, 1.4), ==, 0);
  g_object_set (door, "swing", REGIE_SWING_OUT, "hand", REGIE_HAND_RIGHT, NULL);
  clear (stage);
  regie_draw_record (stage->cr, REGIE_RECORD (wall), &stage->options);
  g_assert_cmphex (pixel_at (stage, 3.49, 1.4), !=, 0);
  g_assert_cmphex (pixel_at (stage, 2.51, 2.6), ==, 0);
}

static void
test_filter (Stage *stage, gconstpointer data)
{
  RegieElement *element = add_element (stage, NULL, REGIE_ELEMENT_PROP);

  stage->options.badges = FALSE;
  stage->options.filter = REGIE_FILTER_WORKS_AGAINST;
  regie_draw_record (stage->cr, REGIE_RECORD (element), &stage->options);
  g_assert_cmpuint (pixel_at (stage, 3, 2) >> 24, <, 100);
  regie_element_judge (element, REGIE_VERDICT_WORKS_AGAINST);
  clear (stage);
  regie_draw_record (stage->cr, REGIE_RECORD (element), &stage->options);
  g_assert_cmpuint (pixel_at (stage, 3, 2) >> 24, ==, 255);
}

/* Light falls on the floor: what stands in the pool keeps its colour. */
static void
test_pool_is_below (Stage *stage, gconstpointer data)
{
  RegieElement *lamp;

  add_element (stage, NULL, REGIE_ELEMENT_SCENERY);
  lamp = add_element (stage, NULL, REGIE_ELEMENT_LIGHT);
  g_object_set (lamp, "reach", 2.0, "x", 4.0, "width", 0.2, "depth", 0.2, NULL);
  stage->options.badges = FALSE;
  regie_draw_plan (stage->cr, (RegieBox){ 0, 0, 6, 4 }, &stage->options);
  g_assert_cmphex (pixel_at (stage, 3.3, 2), ==, 0xffefe5d0);
  g_assert_cmphex (pixel_at (stage, 4.5, 2), !=, pixel_at (stage, 0.5, 0.5));
}

static void
test_skip (Stage *stage, gconstpointer data)
{
  RegieElement *element = add_element (stage, NULL, REGIE_ELEMENT_PROP);
  g_autoptr (GHashTable) skip = g_hash_table_new (NULL, NULL);

  g_hash_table_add (skip, element);
  stage->options.skip = skip;
  regie_draw_plan (stage->cr, (RegieBox){ 0, 0, 6, 4 }, &stage->options);
  g_assert_cmphex (pixel_at (stage, 3.1, 2.1), !=, 0xffefe5d0);
  regie_draw_record (stage->cr, REGIE_RECORD (element), &stage->options);
  g_assert_cmphex (pixel_at (stage, 3.1, 2.1), ==, 0xffefe5d0);
}

/* Two walls of their own meet as one wall's corners do. */
static void
test_walls_meet (Stage *stage, gconstpointer data)
{
  static const RegiePoint ends[] = { { 1, 1 }, { 4, 1 }, { 4, 3 } };
  RegieWall *wall = add_wall (stage, ends, 2, FALSE);

  regie_draw_record (stage->cr, REGIE_RECORD (wall), &stage->options);
  g_assert_cmphex (pixel_at (stage, 2, 1), ==, 0xff3d3846);
  g_assert_cmphex (pixel_at (stage, 4.05, 0.95), ==, 0);
  add_wall (stage, ends + 1, 2, FALSE);
  clear (stage);
  regie_draw_record (stage->cr, REGIE_RECORD (wall), &stage->options);
  g_assert_cmphex (pixel_at (stage, 4.05, 0.95), ==, 0xff3d3846);
  g_assert_cmphex (pixel_at (stage, 0.95, 1), ==, 0); /* an end that stands alone */
}

/* The thicker one ends at the faces of the one it meets, whatever the angle. */
static void
test_unequal_walls_meet (Stage *stage, gconstpointer data)
{
  static const RegiePoint down[] = { { 1, 1 }, { 4, 1 }, { 4, 3 } };
  static const RegiePoint back[] = { { 1, 1 }, { 4, 1 }, { 2.5, 2.2 } };
  static const RegiePoint on[] = { { 1, 1 }, { 4, 1 }, { 5.5, 1.75 } };
  static const struct
  {
    const RegiePoint *points;
    RegiePoint solid, bare;
  } cases[] = {
    { down, { 4.05, 0.85 }, { 4.12, 0.9 } },
    { down, { 3.9, 1.1 }, { 4.12, 1.1 } },
    { back, { 4, 0.85 }, { 4.02, 1.15 } },
    { on, { 3.95, 0.85 }, { 4.05, 0.9 } },
  };

  for (unsigned i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RegieWall *thick = add_wall (stage, cases[i].points, 2, FALSE);
      RegieWall *thin = add_wall (stage, cases[i].points + 1, 2, FALSE);

      g_object_set (thick, "thickness", 0.4, NULL);
      g_object_set (thin, "thickness", 0.15, NULL);
      clear (stage);
      regie_draw_record (stage->cr, REGIE_RECORD (thick), &stage->options);
      regie_draw_record (stage->cr, REGIE_RECORD (thin), &stage->options);
      g_assert_cmphex (pixel_at (stage, cases[i].solid.x, cases[i].solid.y), ==,
                       0xff3d3846);
      g_assert_cmphex (pixel_at (stage, cases[i].bare.x, cases[i].bare.y), ==, 0);
      regie_record_remove (REGIE_RECORD (thick));
      regie_record_remove (REGIE_RECORD (thin));
    }
}

#define CLAIM(path, function) g_test_add (path, Stage, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/draw/nothing-inks-beyond-its-extent", test_extents);
  CLAIM ("/draw/hidden-draws-nothing", test_hidden);
  CLAIM ("/draw/walls-meet", test_walls_meet);
  CLAIM ("/draw/unequal-walls-meet", test_unequal_walls_meet);
  CLAIM ("/draw/unknown-symbol-is-a-box", test_unknown_symbol);
  CLAIM ("/draw/badges-differ-by-shape", test_badge_shapes);
  CLAIM ("/draw/wall-is-cut-at-a-door-and-mitred", test_wall_cut);
  CLAIM ("/draw/door-swings-to-its-side", test_door_side);
  CLAIM ("/draw/filter-dims-the-rest", test_filter);
  CLAIM ("/draw/pool-of-light-lies-below-what-stands", test_pool_is_below);
  CLAIM ("/draw/skipped-is-drawn-only-when-asked", test_skip);
  return g_test_run ();
}
