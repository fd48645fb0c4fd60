/* How long frames of the storyboard page take with 200 beats on it, beside frames of an empty
 * widget: scrolled over pictures not drawn yet, over drawn ones, and zoomed. What is drawn
 * between two frames counts. contact FILE
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/file/store.h"
#include "frames.h"
#include "regie-resources.h"
#include "ui/storyboard-page.h"

#include <adwaita.h>
#include <math.h>

#define BEATS 200
#define SCROLL_PX 100

typedef struct
{
  Frames frames;
  GtkAdjustment *way, *size;
} Bench;

/* All beats of the first scene over and over. */
static void
fill (RegieScene *scene)
{
  unsigned n = g_list_model_get_n_items (scene->beats);

  for (unsigned i = n; i < BEATS; i++)
    {
      g_autoptr (RegieRecord) copy =
        regie_record_copy (regie_list_at (scene->beats, i % n));

      regie_record_append (REGIE_RECORD (scene), copy);
    }
}

static void
step_scroll (gpointer data)
{
  Bench *bench = data;
  int frame = bench->frames.frame, half = (WARM + FRAMES) / 2;

  gtk_adjustment_set_value (bench->way, SCROLL_PX * (half - abs (half - frame)));
}

static void
step_zoom (gpointer data)
{
  Bench *bench = data;

  gtk_adjustment_set_value (bench->size, 220 + 100 * sin (bench->frames.frame / 15.));
}

static GtkAdjustment *
part (GtkWidget *page, const char *name)
{
  gpointer found = gtk_widget_get_template_child (page, REGIE_TYPE_STORYBOARD_PAGE, name);

  return GTK_IS_SCROLLED_WINDOW (found) ? gtk_scrolled_window_get_vadjustment (found)
                                        : gtk_range_get_adjustment (found);
}

static void
measure (Bench *bench, const char *name, FrameStep step)
{
  bench->frames.step = step;
  frames_measure (&bench->frames, name);
  frames_rest (&bench->frames, 1500);
}

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) style = gtk_css_provider_new ();

  regie_register_resource ();
  gtk_css_provider_load_from_resource (style, "/app/regie/Regie/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (style),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

int
main (int argc, char *argv[])
{
  Bench bench = { .way = NULL };
  RegieReading *reading;
  g_autoptr (RegieDocument) document = NULL;
  g_autoptr (RegieStage) stage = NULL;
  GtkWidget *window;

  adw_init ();
  load_style ();
  reading = regie_store_load (argv[1], NULL, NULL);
  fill (regie_list_at (reading->production->scenes, 0));
  document = regie_document_new (reading->production);
  stage = regie_stage_new (document);
  window = frames_begin (&bench.frames);
  bench.frames.between = TRUE;
  bench.frames.widget = g_object_new (REGIE_TYPE_STORYBOARD_PAGE, "stage", stage, NULL);
  gtk_window_set_child (GTK_WINDOW (window), bench.frames.widget);
  frames_rest (&bench.frames, 2500);
  bench.way = part (bench.frames.widget, "scroller");
  bench.size = part (bench.frames.widget, "scale");
  measure (&bench, "scroll, 200 beats, drawn on the way", step_scroll);
  measure (&bench, "scroll, 200 beats", step_scroll);
  measure (&bench, "zoom, 200 beats", step_zoom);
  gtk_window_destroy (GTK_WINDOW (window));
  frames_rest (&bench.frames, 100);
  regie_reading_free (reading);
  return 0;
}
