/* Claims about how moves, ghosts and postures are drawn.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/draw/moves.h"
#include "play-fixture.h"

#include <string.h>

#define ZOOM 50  /* pixels a metre */
#define MARGIN 2 /* metres */
#define SIDE (12 * ZOOM)

typedef struct
{
  Cafe cafe;
  RegieMoment *moment;
  RegieDrawOptions options;
  cairo_surface_t *surface;
  cairo_t *cr;
} Stage;

static void
set_up (Stage *stage, gconstpointer data)
{
  cafe_setup (&stage->cafe, NULL);
  cafe_move (&stage->cafe, stage->cafe.guests[0], 0, (RegiePoint){ 3.5, 5.5 });
  cafe_move (&stage->cafe, stage->cafe.barista, 0, (RegiePoint){ 0.5, 1.4 });
  cafe_move (&stage->cafe, stage->cafe.crate, 0, (RegiePoint){ 7, 1 });
  cafe_move (&stage->cafe, stage->cafe.guests[1], 1, (RegiePoint){ 0.5, 3 });
  stage->moment = regie_moment_new (stage->cafe.production, stage->cafe.scene, 0);
  stage->options =
    regie_draw_options (stage->cafe.production, stage->cafe.scene, REGIE_STYLE_MONO);
  stage->options.pixel = 1.0 / ZOOM / 3;
  stage->options.moment = stage->moment;
  stage->surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, SIDE, SIDE);
  stage->cr = cairo_create (stage->surface);
  cairo_scale (stage->cr, ZOOM, ZOOM);
  cairo_translate (stage->cr, MARGIN, MARGIN);
}

static void
tear_down (Stage *stage, gconstpointer data)
{
  cairo_destroy (stage->cr);
  cairo_surface_destroy (stage->surface);
  regie_moment_free (stage->moment);
  cafe_teardown (&stage->cafe, NULL);
}

static GPtrArray *
paths_of (Stage *stage, int beat)
{
  return regie_paths_of_beat (regie_moment_timeline (stage->moment),
                              stage->cafe.production, stage->cafe.scene, beat);
}

/* How many pixels within the box are painted at all. */
static int
count_painted (Stage *stage, RegieBox box)
{
  int n = 0;

  cairo_surface_flush (stage->surface);
  for (int y = 0; y < SIDE; y++)
    for (int x = 0; x < SIDE; x++)
      {
        RegiePoint at = { (x + 0.5) / ZOOM - MARGIN, (y + 0.5) / ZOOM - MARGIN };
        unsigned pixel;

        memcpy (&pixel,
                cairo_image_surface_get_data (stage->surface) +
                  y * cairo_image_surface_get_stride (stage->surface) + 4 * x,
                4);
        n += pixel >> 24 > 40 && regie_box_holds (box, at);
      }
  return n;
}

static const RegieBox everywhere = { -MARGIN, -MARGIN, 12, 12 };

static RegieBox
round_body (RegiePoint at)
{
  return regie_box_grow (regie_box_of (at, at), REGIE_BODY_RADIUS * 0.7);
}

static void
test_ends (Stage *stage, gconstpointer data)
{
  g_autoptr (GPtrArray) paths = paths_of (stage, 0);

  regie_draw_moves (stage->cr, &stage->options, paths);
  g_assert_cmpint (count_painted (stage, everywhere), >, 100);
  g_assert_cmpint (count_painted (stage, round_body ((RegiePoint){ 3.5, 5.5 })), ==, 0);
  g_assert_cmpint (count_painted (stage, round_body ((RegiePoint){ 0.5, 1.4 })), ==, 0);
  g_assert_cmpint (count_painted (stage, regie_box_of ((RegiePoint){ 2.2, 4.6 },
                                                       (RegiePoint){ 2.4, 4.9 })),
                   >, 0);
}

/* How many dashes or dots begin in a metre. */
static double
count_dashes (Stage *stage, RegiePoint from, RegiePoint to)
{
  double length = regie_distance (from, to);
  int n = 0, steps = (int) (length * ZOOM * 2);
  gboolean was = TRUE;

  for (int i = 0; i < steps; i++)
    {
      RegiePoint at = { from.x + (to.x - from.x) * i / steps,
                        from.y + (to.y - from.y) * i / steps };
      gboolean is =
        count_painted (stage, regie_box_grow (regie_box_of (at, at), 0.5 / ZOOM)) > 0;

      n += is && !was;
      was = is;
    }
  return n / length;
}

static void
test_kinds (Stage *stage, gconstpointer data)
{
  g_autoptr (GPtrArray) paths = paths_of (stage, 0);
  double customer, staff, object;

  regie_draw_moves (stage->cr, &stage->options, paths);
  customer = count_dashes (stage, (RegiePoint){ 1.4, 4.24 }, (RegiePoint){ 2.9, 5.14 });
  staff = count_dashes (stage, (RegiePoint){ 1.9, 1.4 }, (RegiePoint){ 1.1, 1.4 });
  object = count_dashes (stage, (RegiePoint){ 7, 4.5 }, (RegiePoint){ 7, 2 });
  g_assert_cmpfloat (customer, >, 1);
  g_assert_cmpfloat (staff, >, 1.4 * customer);
  g_assert_cmpfloat (object, >, 1.4 * staff);
}

static void
test_extent (Stage *stage, gconstpointer data)
{
  g_autoptr (GPtrArray) paths = paths_of (stage, 0), next = paths_of (stage, 1);
  RegieBox box = regie_box_union (regie_moves_extent (&stage->options, paths),
                                  regie_moves_extent (&stage->options, next));

  stage->options.ghosts_before = stage->options.ghosts_after = TRUE;
  stage->options.moves = TRUE;
  regie_draw_beat_moves (stage->cr, &stage->options);
  g_assert_cmpint (count_painted (stage, everywhere), >, 100);
  g_assert_cmpint (count_painted (stage, box), ==, count_painted (stage, everywhere));
}

static void
test_switches (Stage *stage, gconstpointer data)
{
  RegieBox old = round_body ((RegiePoint){ 2, 1.4 });
  RegieBox next = regie_box_of ((RegiePoint){ 1, 3.2 }, (RegiePoint){ 1.5, 3.8 });
  int from;

  regie_draw_beat_moves (stage->cr, &stage->options);
  g_assert_cmpint (count_painted (stage, everywhere), ==, 0);
  stage->options.ghosts_before = TRUE;
  regie_draw_beat_moves (stage->cr, &stage->options);
  g_assert_cmpint (count_painted (stage, old), >, 0);
  from = count_painted (stage, next);
  stage->options.ghosts_after = TRUE;
  regie_draw_beat_moves (stage->cr, &stage->options);
  g_assert_cmpint (count_painted (stage, next), >, from);
}

static void
test_blocked (Stage *stage, gconstpointer data)
{
  /* Straight through the wall at x = 4. */
  RegieBox wall =
    regie_box_grow (regie_box_of ((RegiePoint){ 4, 4 }, (RegiePoint){ 4, 4 }), 0.3);
  g_autoptr (GPtrArray) paths = NULL;
  int bare, marked;

  regie_record_set_number (REGIE_RECORD (stage->cafe.guests[1]), "offstage", TRUE);
  cafe_move (&stage->cafe, stage->cafe.guests[0], 0, (RegiePoint){ 7, 4 });
  regie_moment_update (stage->moment, NULL);
  paths = paths_of (stage, 0);
  regie_draw_moves (stage->cr, &stage->options, paths);
  marked = count_painted (stage, wall);
  cairo_set_operator (stage->cr, CAIRO_OPERATOR_CLEAR);
  cairo_paint (stage->cr);
  cairo_set_operator (stage->cr, CAIRO_OPERATOR_OVER);
  regie_record_remove (REGIE_RECORD (stage->cafe.wall));
  regie_draw_moves (stage->cr, &stage->options, paths);
  bare = count_painted (stage, wall);
  g_assert_cmpint (marked, >, bare + 20);
}

static void
test_postures (Stage *stage, gconstpointer data)
{
  RegieRecord *guest = REGIE_RECORD (stage->cafe.guests[0]);
  /* Behind, as the guest looks down the plan. */
  RegieBox behind =
    regie_box_of ((RegiePoint){ 0.6, 4 - 0.55 }, (RegiePoint){ 1.4, 4 - 0.31 });
  int painted[3];

  stage->options.moment = NULL;
  stage->options.labels = FALSE;
  for (int posture = 0; posture < 3; posture++)
    {
      cairo_set_operator (stage->cr, CAIRO_OPERATOR_CLEAR);
      cairo_paint (stage->cr);
      cairo_set_operator (stage->cr, CAIRO_OPERATOR_OVER);
      regie_record_set_number (guest, "posture", posture);
      regie_draw_record (stage->cr, guest, &stage->options);
      painted[posture] = count_painted (stage, behind);
      g_assert_cmpint (count_painted (stage, regie_draw_extent (guest, &stage->options)),
                       ==, count_painted (stage, everywhere));
    }
  g_assert_cmpint (painted[REGIE_POSTURE_STANDING], ==, 0);
  g_assert_cmpint (painted[REGIE_POSTURE_QUEUEING], >, 0);
  g_assert_cmpint (painted[REGIE_POSTURE_SEATED], >, painted[REGIE_POSTURE_QUEUEING]);
}

#define ADD(name, function)                                                              \
  g_test_add ("/draw-moves/" name, Stage, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("end-before-the-body", test_ends);
  ADD ("tell-kinds-apart-without-colour", test_kinds);
  ADD ("stay-within-their-extent", test_extent);
  ADD ("are-drawn-only-when-asked-for", test_switches);
  ADD ("mark-what-leads-through-a-wall", test_blocked);
  ADD ("tell-postures-apart", test_postures);
  return g_test_run ();
}
