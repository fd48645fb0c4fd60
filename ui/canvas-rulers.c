/* Rulers along the top and the left of the canvas.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/canvas-rulers.h"

#include <math.h>

#define FOOT 0.3048
#define INCH (FOOT / 12)
/* Pixels: text is never smaller, ticks never closer. */
#define TEXT_PX 9.5
#define TICK_PX 5
/* Of the widget's font. */
#define TEXT_SHARE 0.72
#define PAD 4

typedef struct
{
  double step;
  int parts[3]; /* as many as there is room for */
} Step;

static const Step metric[] = {
  { 0.01, { 10, 5, 2 } }, { 0.02, { 4, 2, 2 } }, { 0.05, { 5, 5, 1 } },
  { 0.1, { 10, 5, 2 } },  { 0.2, { 4, 2, 2 } },  { 0.5, { 10, 5, 1 } },
  { 1, { 10, 5, 2 } },    { 2, { 10, 4, 2 } },   { 5, { 10, 5, 1 } },
  { 10, { 10, 5, 2 } },   { 20, { 10, 4, 2 } },  { 50, { 10, 5, 1 } },
  { 100, { 10, 5, 2 } },
};

static const Step imperial_steps[] = {
  { INCH, { 8, 4, 2 } },        { 3 * INCH, { 6, 3, 1 } },
  { 6 * INCH, { 6, 3, 1 } },    { FOOT, { 12, 4, 2 } },
  { 2 * FOOT, { 8, 4, 2 } },    { 5 * FOOT, { 10, 5, 1 } },
  { 10 * FOOT, { 10, 5, 2 } },  { 20 * FOOT, { 10, 4, 2 } },
  { 50 * FOOT, { 10, 5, 1 } },  { 100 * FOOT, { 10, 5, 2 } },
  { 200 * FOOT, { 10, 4, 2 } }, { 500 * FOOT, { 10, 5, 1 } },
};

/* A ruler as it is drawn: always along x, with the plan below it. */
typedef struct
{
  double from;   /* the metre at x = 0 */
  double length; /* pixels */
  double sign;   /* -1 where numbers grow against x */
} Run;

struct _RegieRulers
{
  GtkWidget *widget;
  PangoLayout *layout;
  GskRenderNode *across, *down;
  RegieView view; /* that they were drawn for */
  int size;
  gboolean imperial;
};

double
regie_ruler_step (double zoom, double room, gboolean imperial, int *parts)
{
  const Step *steps = imperial ? imperial_steps : metric;
  size_t n = imperial ? G_N_ELEMENTS (imperial_steps) : G_N_ELEMENTS (metric), i = 0;
  int part = 0;

  while (i + 1 < n && steps[i].step * zoom < room)
    i++;
  while (part < 2 && steps[i].step * zoom / steps[i].parts[part] < TICK_PX)
    part++;
  *parts = steps[i].parts[part];
  if (steps[i].step * zoom / *parts < TICK_PX)
    *parts = 1;
  return steps[i].step;
}

char *
regie_ruler_label (double at, double step, gboolean imperial)
{
  int inches = (int) lrint (at / INCH), feet = abs (inches) / 12,
      rest = abs (inches) % 12;
  const char *sign = inches < 0 ? "−" : "";

  if (!imperial)
    return g_strdup_printf ("%s%.*f", at < -step / 2 ? "−" : "",
                            step < 0.0999 ? 2 : (step < 0.999 ? 1 : 0), fabs (at));
  if (rest == 0)
    return g_strdup_printf ("%s%d′", sign, feet);
  if (feet == 0)
    return g_strdup_printf ("%s%d″", sign, rest);
  return g_strdup_printf ("%s%d′ %d″", sign, feet, rest);
}

RegieRulers *
regie_rulers_new (GtkWidget *widget)
{
  RegieRulers *rulers = g_new0 (RegieRulers, 1);

  rulers->widget = widget;
  return rulers;
}

void
regie_rulers_drop (RegieRulers *rulers)
{
  g_clear_pointer (&rulers->across, gsk_render_node_unref);
  g_clear_pointer (&rulers->down, gsk_render_node_unref);
  g_clear_object (&rulers->layout);
}

void
regie_rulers_free (RegieRulers *rulers)
{
  regie_rulers_drop (rulers);
  g_free (rulers);
}

void
regie_rulers_set_imperial (RegieRulers *rulers, gboolean imperial)
{
  if (rulers->imperial != imperial)
    regie_rulers_drop (rulers);
  rulers->imperial = imperial;
}

static void
need_layout (RegieRulers *rulers)
{
  PangoContext *context = gtk_widget_get_pango_context (rulers->widget);
  g_autoptr (PangoFontDescription) font =
    pango_font_description_copy (pango_context_get_font_description (context));
  double size = pango_font_description_get_size (font) * TEXT_SHARE;

  if (rulers->layout)
    return;
  if (!pango_font_description_get_size_is_absolute (font))
    size *= pango_cairo_context_get_resolution (context) / 72;
  pango_font_description_set_absolute_size (font, MAX (size, TEXT_PX * PANGO_SCALE));
  rulers->layout = gtk_widget_create_pango_layout (rulers->widget, "0′");
  pango_layout_set_font_description (rulers->layout, font);
  pango_layout_get_pixel_size (rulers->layout, NULL, &rulers->size);
  rulers->size += 2 * PAD;
}

int
regie_rulers_size (RegieRulers *rulers)
{
  need_layout (rulers);
  return rulers->size;
}

static void
draw_ticks (RegieRulers *rulers, cairo_t *cr, const Run *run)
{
  const RegieView *view = &rulers->view;
  int parts;
  /* Four digits and a mark. */
  double room = rulers->size * 2.8;
  double step = regie_ruler_step (view->zoom, room, rulers->imperial, &parts);
  long first = (long) floor (run->from / step) * parts;
  long last = (long) ceil ((run->from + run->length / view->zoom) / step) * parts;

  for (long i = first; i <= last; i++)
    {
      double at = i * step / parts, x = rint ((at - run->from) * view->zoom) + 0.5;
      double tall = i % parts == 0 ? rulers->size : rulers->size * 0.25;

      cairo_move_to (cr, x, rulers->size);
      cairo_line_to (cr, x, rulers->size - tall);
    }
  cairo_stroke (cr);
}

static void
draw_labels (RegieRulers *rulers, cairo_t *cr, const Run *run)
{
  const RegieView *view = &rulers->view;
  int parts;
  double room = rulers->size * 2.8;
  double step = regie_ruler_step (view->zoom, room, rulers->imperial, &parts);
  long last = (long) ceil ((run->from + run->length / view->zoom) / step);

  for (long i = (long) floor (run->from / step); i <= last; i++)
    {
      g_autofree char *text =
        regie_ruler_label (run->sign * i * step, step, rulers->imperial);

      pango_layout_set_text (rulers->layout, text, -1);
      cairo_move_to (cr, rint ((i * step - run->from) * view->zoom) + 3, 1);
      pango_cairo_show_layout (cr, rulers->layout);
    }
}

static void
draw (RegieRulers *rulers, cairo_t *cr, const RegieTheme *theme, const Run *run)
{
  gdk_cairo_set_source_rgba (cr, &theme->ruler);
  cairo_paint (cr);
  cairo_set_line_width (cr, 1);
  gdk_cairo_set_source_rgba (cr, &theme->ruler_line);
  cairo_move_to (cr, 0, rulers->size - 0.5);
  cairo_line_to (cr, run->length, rulers->size - 0.5);
  cairo_stroke (cr);
  draw_ticks (rulers, cr, run);
  gdk_cairo_set_source_rgba (cr, &theme->ruler_text);
  draw_labels (rulers, cr, run);
}

static void
redraw (RegieRulers *rulers, const RegieView *view, const RegieTheme *theme)
{
  RegiePoint origin = regie_view_origin (view);
  Run across = { origin.x, view->width, 1 };
  Run up = { -origin.y - view->height / view->zoom, view->height, -1 };
  cairo_t *cr;

  g_clear_pointer (&rulers->across, gsk_render_node_unref);
  g_clear_pointer (&rulers->down, gsk_render_node_unref);
  rulers->view = *view;
  rulers->across = gsk_cairo_node_new (
    &GRAPHENE_RECT_INIT (0, 0, (float) view->width, (float) rulers->size));
  cr = gsk_cairo_node_get_draw_context (rulers->across);
  draw (rulers, cr, theme, &across);
  cairo_destroy (cr);

  /* Turned to read upwards, so its numbers run backwards. */
  rulers->down = gsk_cairo_node_new (
    &GRAPHENE_RECT_INIT (0, 0, (float) rulers->size, (float) view->height));
  cr = gsk_cairo_node_get_draw_context (rulers->down);
  cairo_translate (cr, 0, view->height);
  cairo_rotate (cr, -G_PI_2);
  draw (rulers, cr, theme, &up);
  cairo_destroy (cr);
}

static void
shade (GtkSnapshot *snapshot, const GdkRGBA *colour, float alpha, graphene_rect_t box)
{
  GdkRGBA faint = *colour;

  faint.alpha = alpha;
  gtk_snapshot_append_color (snapshot, &faint, &box);
}

static void
append_marks (RegieRulers *rulers,
              GtkSnapshot *snapshot,
              const RegieTheme *theme,
              const RegieRulerMarks *marks)
{
  float size = (float) rulers->size;
  float x = (float) rint (marks->x), y = (float) rint (marks->y);

  if (!regie_box_is_empty (marks->selection))
    {
      graphene_rect_t at = regie_view_box_to_screen (&rulers->view, marks->selection);

      shade (snapshot, &theme->accent, 0.25f,
             GRAPHENE_RECT_INIT (at.origin.x, 0, at.size.width, size));
      shade (snapshot, &theme->accent, 0.25f,
             GRAPHENE_RECT_INIT (0, at.origin.y, size, at.size.height));
    }
  if (isnan (marks->x))
    return;
  shade (snapshot, &theme->ruler_text, 1, GRAPHENE_RECT_INIT (x, 0, 1, size));
  shade (snapshot, &theme->ruler_text, 1, GRAPHENE_RECT_INIT (0, y, size, 1));
}

static gboolean
same_view (const RegieView *a, const RegieView *b)
{
  return a->origin.x == b->origin.x && a->origin.y == b->origin.y && a->zoom == b->zoom &&
         a->width == b->width && a->height == b->height && a->scale == b->scale;
}

void
regie_rulers_snapshot (RegieRulers *rulers,
                       GtkSnapshot *snapshot,
                       const RegieView *view,
                       const RegieTheme *theme,
                       const RegieRulerMarks *marks)
{
  float size = (float) regie_rulers_size (rulers);

  if (!rulers->across || !same_view (&rulers->view, view))
    redraw (rulers, view, theme);
  gtk_snapshot_append_node (snapshot, rulers->down);
  gtk_snapshot_append_node (snapshot, rulers->across);
  append_marks (rulers, snapshot, theme, marks);
  gtk_snapshot_append_color (snapshot, &theme->ruler,
                             &GRAPHENE_RECT_INIT (0, 0, size, size));
}
