/* Claims about rehearsal notes pinned to the stage.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "stage-fixture.h"

#include "app/draw/pins.h"
#include "app/play/beats.h"
#include "app/play/remark.h"

#include <math.h>

#define SIDE 100

/* A thing at (4, 4), and a note of each kind of which the first is pinned there. */
static RegieRemark *
set_notes (Fixture *f, RegieElement **thing)
{
  RegieBeat *beat = regie_beats_add (f->document, f->scene, 0);
  RegieRemark *first = NULL;

  *thing = fixture_add (f, 4, 4, 1, 1);
  for (int kind = REGIE_REMARK_IDEA; kind <= REGIE_REMARK_INSIGHT; kind++)
    {
      RegieNoted noted = { (RegieRemarkKind) kind, 1, { 4 + kind, 4 }, "Look" };
      RegieRemark *remark = regie_remark_take (f->document, beat, &noted);

      first = first ? first : remark;
    }
  regie_remark_take (f->document, beat,
                     &(RegieNoted){ REGIE_REMARK_IDEA, 1, { NAN, NAN }, "Nowhere" });
  regie_document_flush (f->document);
  regie_stage_set_beat_number (f->stage, 0);
  return first;
}

static RegiePoint
head_of (Fixture *f, RegieRemark *remark)
{
  RegieBeat *beat = regie_stage_beat (f->stage);
  g_autoptr (GArray) heads = regie_pin_heads (beat->remarks, PIXEL);
  unsigned position;

  g_assert_true (regie_record_place (REGIE_RECORD (remark), &position));
  return g_array_index (heads, RegiePoint, position);
}

static void
take_remark (RegieStage *stage, RegieRemark *remark, RegieRemark **taken)
{
  *taken = remark;
}

static void
test_click_opens (Fixture *f, gconstpointer data)
{
  RegieRemark *taken = NULL, *first;
  RegieElement *thing;
  RegiePoint head;

  first = set_notes (f, &thing);
  head = head_of (f, first);
  g_signal_connect (f->stage, "remark", G_CALLBACK (take_remark), &taken);
  fixture_click (f, head.x, head.y, 0);
  g_assert_true (taken == first);
  g_assert_cmpuint (regie_selection_count (f->selection), ==, 0);
  /* The thing it is stuck into is picked beside the pin, or without it. */
  fixture_click (f, 4.3, 4.3, 0);
  g_assert_true (regie_selection_contains (f->selection, thing));
  regie_selection_clear (f->selection);
  taken = NULL;
  g_object_set (f->stage, "pins", FALSE, NULL);
  fixture_click (f, head.x, head.y, 0);
  g_assert_null (taken);
  g_assert_true (regie_selection_contains (f->selection, thing));
}

/* Each of them can be read where it stands. */
static void
test_crowd_is_fanned_out (Fixture *f, gconstpointer data)
{
  enum
  {
    N = 9
  };
  RegieBeat *beat = regie_beats_add (f->document, f->scene, 0);
  RegieRemark *taken = NULL, *remarks[N];
  RegieBox box;

  for (int i = 0; i < N; i++)
    remarks[i] =
      regie_remark_take (f->document, beat,
                         &(RegieNoted){
                           REGIE_REMARK_IDEA, 1, { 4 + i * PIXEL, 4 }, "Look" });
  regie_document_flush (f->document);
  regie_stage_set_beat_number (f->stage, 0);
  g_signal_connect (f->stage, "remark", G_CALLBACK (take_remark), &taken);
  box = regie_stage_live_box (f->stage, PIXEL);
  for (int i = 0; i < N; i++)
    {
      RegiePoint head = head_of (f, remarks[i]);

      fixture_click (f, head.x, head.y, 0);
      g_assert_true (taken == remarks[i]);
      g_assert_true (regie_box_holds (box, head));
      for (int k = 0; k < i; k++)
        g_assert_cmpfloat (regie_distance (head, head_of (f, remarks[k])), >=,
                           2 * REGIE_PIN_RADIUS * PIXEL);
    }
}

static void
test_second_press_leaves_it_open (Fixture *f, gconstpointer data)
{
  RegieElement *thing;
  RegiePoint head = head_of (f, set_notes (f, &thing));

  fixture_click (f, head.x, head.y, 0);
  fixture_event (f, REGIE_EVENT_PRESS, head.x, head.y, 0);
  fixture_event (f, REGIE_EVENT_DOUBLE, head.x, head.y, 0);
  fixture_event (f, REGIE_EVENT_RELEASE, head.x, head.y, 0);
  g_assert_cmpuint (regie_selection_count (f->selection), ==, 0);
}

/* What is drawn round the point, in one ink. */
static cairo_surface_t *
draw_at (Fixture *f, RegiePoint at)
{
  static const double accent[3] = { 0, 0, 1 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, SIDE, SIDE);
  cairo_t *cr = cairo_create (surface);
  RegieDrawOptions options = regie_stage_options (f->stage, REGIE_STYLE_CONTRAST, PIXEL);

  cairo_scale (cr, 1 / PIXEL, 1 / PIXEL);
  cairo_translate (cr, -at.x + SIDE / 2 * PIXEL, -at.y + SIDE * 3 / 4 * PIXEL);
  regie_stage_draw_live (f->stage, cr, &options, accent);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static unsigned
ink_of (cairo_surface_t *surface)
{
  const guchar *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  unsigned ink = 0;

  for (int i = 0; i < SIDE * SIDE; i++)
    ink += data[i / SIDE * stride + i % SIDE] > 0;
  return ink;
}

static void
test_kinds_differ_by_shape (Fixture *f, gconstpointer data)
{
  cairo_surface_t *drawn[4];
  RegieElement *thing;

  set_notes (f, &thing);
  for (int i = 0; i < 4; i++)
    drawn[i] = draw_at (f, (RegiePoint){ 4 + i, 4 });
  for (int i = 0; i < 4; i++)
    for (int k = 0; k < i; k++)
      g_assert_cmpint (memcmp (cairo_image_surface_get_data (drawn[i]),
                               cairo_image_surface_get_data (drawn[k]),
                               (size_t) cairo_image_surface_get_stride (drawn[i]) * SIDE),
                       !=, 0);
  for (int i = 0; i < 4; i++)
    cairo_surface_destroy (drawn[i]);
}

static unsigned
ink_at_first (Fixture *f)
{
  cairo_surface_t *drawn = draw_at (f, (RegiePoint){ 4, 4 });
  unsigned ink = ink_of (drawn);

  cairo_surface_destroy (drawn);
  return ink;
}

static void
test_shown_at_their_beat (Fixture *f, gconstpointer data)
{
  RegieElement *thing;
  RegieRemark *first = set_notes (f, &thing);
  RegieBox box = regie_stage_live_box (f->stage, PIXEL);

  g_assert_cmpuint (ink_at_first (f), >, 100);
  g_assert_true (
    regie_box_encloses (box, regie_box_of (head_of (f, first), (RegiePoint){ 7, 4 })));
  g_object_set (f->stage, "pins", FALSE, NULL);
  g_assert_cmpuint (ink_at_first (f), ==, 0);
  g_object_set (f->stage, "pins", TRUE, NULL);
  regie_stage_set_beat_number (f->stage, REGIE_OPENING_BEAT);
  g_assert_cmpuint (ink_at_first (f), ==, 0);
}

/* What is printed is drawn so; a pin would be in it. */
static void
test_not_printed (Fixture *f, gconstpointer data)
{
  cairo_surface_t *drawn[2];
  RegieDrawOptions options;
  RegieElement *thing;

  set_notes (f, &thing);
  options = regie_stage_options (f->stage, REGIE_STYLE_PAPER, PIXEL);
  options.skip = NULL;
  for (int i = 0; i < 2; i++)
    {
      cairo_t *cr;

      drawn[i] = cairo_image_surface_create (CAIRO_FORMAT_A8, 900, 900);
      cr = cairo_create (drawn[i]);
      cairo_scale (cr, 1 / PIXEL, 1 / PIXEL);
      regie_draw_plan (cr, (RegieBox){ 0, 0, 9, 9 }, &options);
      cairo_destroy (cr);
      cairo_surface_flush (drawn[i]);
      while (regie_list_at (regie_stage_beat (f->stage)->remarks, 0))
        regie_record_remove (regie_list_at (regie_stage_beat (f->stage)->remarks, 0));
    }
  g_assert_cmpint (memcmp (cairo_image_surface_get_data (drawn[0]),
                           cairo_image_surface_get_data (drawn[1]), 900 * 900),
                   ==, 0);
  cairo_surface_destroy (drawn[0]);
  cairo_surface_destroy (drawn[1]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  BARE_TEST ("/pin/click-opens-the-note", test_click_opens);
  BARE_TEST ("/pin/crowd-is-fanned-out", test_crowd_is_fanned_out);
  BARE_TEST ("/pin/second-press-leaves-it-open", test_second_press_leaves_it_open);
  BARE_TEST ("/pin/kinds-differ-by-shape", test_kinds_differ_by_shape);
  BARE_TEST ("/pin/is-shown-at-its-beat", test_shown_at_their_beat);
  BARE_TEST ("/pin/is-not-printed", test_not_printed);
  return g_test_run ();
}
