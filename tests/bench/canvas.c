/* How long a frame of the canvas takes beside a frame of an empty widget of its size, in one
 * run: pan, zoom and dragging one of so many elements on screen; how long after a click of the
 * wheel the picture is sharp; and a rehearsal with everybody on the move. Arguments: the cases to
 * run, as "10000", "1000of100000" or "rehearse".
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "frames.h"
#include "ui/canvas-private.h"
#include "ui/rehearse-stage.h"

#include <adwaita.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#define CLICKS 9
#define BODIES 60

typedef struct
{
  Frames frames;
  RegieStage *stage;
  RegiePoint hold;           /* what is dragged: near the middle */
  double near;               /* how much closer than all of the sheet; 0 for all of it */
  unsigned made;             /* tiles, as last seen */
  double clicked;            /* wall clock */
  double sharp, busy, began; /* wall clock; this thread's own time */
} Bench;

typedef struct
{
  int n, visible;
} Case;

static double
wall_ms (void)
{
  return (double) g_get_monotonic_time () / 1e3;
}

static void
add_element (RegieSetting *setting, int i, RegiePoint at)
{
  static const char *const symbols[] = { "chair", "table-round", "counter", "plant",
                                         "armchair" };
  g_autofree char *label = g_strdup_printf ("Element %d", i);
  g_autoptr (RegieElement) element =
    g_object_new (REGIE_TYPE_ELEMENT, "symbol", symbols[i % (int) G_N_ELEMENTS (symbols)],
                  "label", label, "width", 0.8, "depth", 0.6, "x", at.x, "y", at.y, NULL);

  regie_element_judge (element, i % REGIE_N_VERDICTS);
  regie_record_append (REGIE_RECORD (setting), REGIE_RECORD (element));
}

/* As many as fill the sheet, one a square of 1 m. */
static RegieStage *
make_stage (int n, RegiePoint *middle)
{
  int high = (int) ceil (sqrt (n * (double) HEIGHT / WIDTH));
  int wide = (n + high - 1) / high;
  g_autoptr (RegieProduction) production = regie_production_new ();
  g_autoptr (RegieDocument) document = NULL;
  g_autoptr (RegieRecord) setting = g_object_new (REGIE_TYPE_SETTING, NULL);
  g_autoptr (RegieRecord) scene = g_object_new (REGIE_TYPE_SCENE, NULL);

  regie_record_set_real (setting, "width", wide);
  regie_record_set_real (setting, "depth", high);
  for (int i = 0; i < n; i++)
    add_element (REGIE_SETTING (setting), i,
                 (RegiePoint){ i % wide + 0.5, i / wide + 0.5 });
  regie_record_append (REGIE_RECORD (production), setting);
  regie_record_append (REGIE_RECORD (production), scene);
  *middle = (RegiePoint){ floor (wide / 2.) - 1.5, floor (high / 2.) + 0.5 };
  document = regie_document_new (production);
  return regie_stage_new (document);
}

static void
tell (Bench *bench, RegieEventType type, double x, double y)
{
  RegieEvent event = { .type = type,
                       .at = { x, y },
                       .pixel =
                         1 / regie_canvas_view ((gpointer) bench->frames.widget)->zoom,
                       .modifiers = REGIE_MODIFIER_ALT };

  regie_stage_event (bench->stage, &event);
}

static void
step_pan (gpointer data)
{
  Bench *bench = data;
  double way = bench->frames.frame / 40 % 2 ? -1 : 1;

  regie_canvas_pan (REGIE_CANVAS (bench->frames.widget), 5 * way, 3 * way);
}

static void
step_zoom (gpointer data)
{
  Bench *bench = data;
  double factor = bench->frames.frame / 30 % 2 ? 1 / 1.02 : 1.02;
  RegieCanvas *canvas = REGIE_CANVAS (bench->frames.widget);

  regie_canvas_zoom_to (canvas, regie_canvas_view (canvas)->zoom * factor, WIDTH / 2.,
                        HEIGHT / 2.);
}

static void
step_drag (gpointer data)
{
  Bench *bench = data;
  double x = bench->hold.x + 0.05 * bench->frames.frame;

  if (bench->frames.frame == 0)
    tell (bench, REGIE_EVENT_PRESS, bench->hold.x, bench->hold.y);
  tell (bench, REGIE_EVENT_DRAG, x, bench->hold.y);
  if (bench->frames.frame == WARM + FRAMES - 1)
    tell (bench, REGIE_EVENT_RELEASE, x, bench->hold.y);
}

/* The last frame that makes tiles is the first that is sharp. */
static void
on_shown (GdkFrameClock *clock, Bench *bench)
{
  unsigned made = regie_canvas_tiles_made (REGIE_CANVAS (bench->frames.widget));

  if (made == bench->made)
    return;
  bench->made = made;
  bench->sharp = wall_ms () - bench->clicked;
  bench->busy = frames_now_ms () - bench->began;
}

static void
show (Bench *bench, GtkWidget *window)
{
  gtk_window_set_child (GTK_WINDOW (window), bench->frames.widget);
  gtk_window_present (GTK_WINDOW (window));
  frames_rest (&bench->frames, 1500);
  if (bench->near > 0)
    regie_canvas_zoom_to (REGIE_CANVAS (bench->frames.widget),
                          regie_canvas_view ((gpointer) bench->frames.widget)->zoom *
                            bench->near,
                          WIDTH / 2., HEIGHT / 2.);
  frames_rest (&bench->frames, 1000);
}

static double
median (double *times, size_t n)
{
  qsort (times, n, sizeof (double), frames_compare);
  return times[n / 2];
}

/* One click of the wheel after the other, each from rest to a sharp picture. */
static void
measure_sharp (Bench *bench, GtkWidget *window, const char *name)
{
  double sharp[CLICKS], busy[CLICKS];
  GdkFrameClock *clock;

  show (bench, window);
  clock = gtk_widget_get_frame_clock (bench->frames.widget);
  for (int i = 0; i < CLICKS; i++)
    {
      RegieCanvas *canvas = REGIE_CANVAS (bench->frames.widget);
      gulong id;

      bench->clicked = wall_ms ();
      bench->began = frames_now_ms ();
      regie_canvas_zoom_to (canvas,
                            regie_canvas_view (canvas)->zoom * (i % 2 ? 1 / 1.19 : 1.19),
                            WIDTH / 2., HEIGHT / 2.);
      id = g_signal_connect_after (clock, "after-paint", G_CALLBACK (on_shown), bench);
      bench->made = regie_canvas_tiles_made (canvas);
      frames_rest (&bench->frames, 2000);
      g_signal_handler_disconnect (clock, id);
      sharp[i] = bench->sharp;
      busy[i] = bench->busy;
    }
  printf ("| sharp after a click, %s | %.0f | %.0f | | at work for %.0f | |\n", name,
          median (sharp, CLICKS), sharp[CLICKS - 1], median (busy, CLICKS));
  fflush (stdout);
}

static void
take_canvas (Bench *bench)
{
  bench->frames.widget = regie_canvas_new ();
  g_object_set (bench->frames.widget, "stage", bench->stage, NULL);
}

/* visible: how many of the n are on screen. */
static void
measure_canvas (Bench *bench, GtkWidget *window, const Case *one)
{
  static const struct
  {
    const char *name;
    FrameStep step;
  } modes[] = { { "pan", step_pan }, { "zoom", step_zoom }, { "drag", step_drag } };
  g_autofree char *what = one->visible < one->n
                            ? g_strdup_printf ("%d visible of %d", one->visible, one->n)
                            : g_strdup_printf ("%d visible", one->n);

  bench->stage = make_stage (one->n, &bench->hold);
  bench->near = one->visible < one->n ? sqrt ((double) one->n / one->visible) : 0;
  for (size_t i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      g_autofree char *name = g_strdup_printf ("%s, %s", modes[i].name, what);

      take_canvas (bench);
      bench->frames.step = modes[i].step;
      show (bench, window);
      frames_measure (&bench->frames, name);
    }
  take_canvas (bench);
  measure_sharp (bench, window, what);
  g_clear_object (&bench->stage);
}

/* Everybody crosses the stage, each a way with a bend in it. */
static void
add_walk (RegieScene *scene, RegieBeat *beat, int i)
{
  g_autoptr (RegiePosition) body =
    g_object_new (REGIE_TYPE_POSITION, "role", "r1", "x", 1 + i % 10 * 2.4, "y",
                  1 + i / 10 * 2.2, NULL);
  g_autofree RegiePoints *bend =
    regie_points_new (&(RegiePoint){ 25 - i % 10 * 2.4, body->y }, 1);
  RegieRecord *difference;

  regie_record_append (REGIE_RECORD (scene), REGIE_RECORD (body));
  difference = REGIE_RECORD (regie_beat_need_difference (beat, REGIE_RECORD (body)->id));
  regie_record_set_real (difference, "x", 25 - i % 10 * 2.4);
  regie_record_set_real (difference, "y", 14 - i / 10 * 2.2);
  regie_record_set_points (difference, "path", bend);
}

static void
fill_rehearsal (RegieProduction *production)
{
  RegieScene *scene = regie_list_at (production->scenes, 0);
  g_autoptr (RegieRecord) role =
    g_object_new (REGIE_TYPE_ROLE, "name", "Guest", "initials", "G", NULL);
  g_autoptr (RegieBeat) beat = g_object_new (REGIE_TYPE_BEAT, "duration", 30., NULL);

  regie_record_append (REGIE_RECORD (production), role);
  regie_record_append (REGIE_RECORD (scene), REGIE_RECORD (beat));
  for (int i = 0; i < BODIES; i++)
    add_walk (scene, beat, i);
}

static void
step_rehearse (gpointer data)
{
  Bench *bench = data;
  regie_rehearse_stage_show (REGIE_REHEARSE_STAGE (bench->frames.widget), 0,
                             bench->frames.frame / 60.);
}

/* Among 400 elements. */
static void
measure_rehearsal (Bench *bench, GtkWidget *window)
{
  g_autofree char *name = g_strdup_printf ("rehearse, %d bodies", BODIES);
  RegiePerformance *performance;
  RegieDocument *document;

  bench->stage = make_stage (400, &bench->hold);
  bench->near = 0;
  document = regie_stage_document (bench->stage);
  fill_rehearsal (regie_stage_production (bench->stage));
  performance = regie_performance_new (regie_stage_production (bench->stage), NULL);
  bench->frames.widget = g_object_new (REGIE_TYPE_REHEARSE_STAGE, NULL);
  regie_rehearse_stage_set_document (REGIE_REHEARSE_STAGE (bench->frames.widget),
                                     document);
  regie_rehearse_stage_set_performance (REGIE_REHEARSE_STAGE (bench->frames.widget),
                                        performance);
  bench->frames.step = step_rehearse;
  show (bench, window);
  frames_measure (&bench->frames, name);
  gtk_window_set_child (GTK_WINDOW (window), NULL);
  regie_performance_free (performance);
  g_clear_object (&bench->stage);
}

static gboolean
is_wanted (const Case *one, char **names)
{
  g_autofree char *name = one->visible < one->n
                            ? g_strdup_printf ("%dof%d", one->visible, one->n)
                            : g_strdup_printf ("%d", one->n);

  return !*names || g_strv_contains ((const char *const *) names, name);
}

int
main (int argc, char *argv[])
{
  static const Case cases[] = {
    { 100, 100 }, { 1000, 1000 }, { 10000, 10000 }, { 10000, 1000 }, { 100000, 1000 },
  };
  Bench bench = { .frames.step = NULL };
  GtkWidget *window;

  adw_init ();
  window = frames_begin (&bench.frames);
  for (size_t i = 0; i < G_N_ELEMENTS (cases); i++)
    if (is_wanted (&cases[i], argv + 1))
      measure_canvas (&bench, window, &cases[i]);
  if (!argv[1] || g_strv_contains ((const char *const *) argv + 1, "rehearse"))
    measure_rehearsal (&bench, window);
  gtk_window_destroy (GTK_WINDOW (window));
  return 0;
}
