/* Chooses a colour from the palette of the house, or none.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/colour-button.h"

#include "app/model/production.h"

#include <glib/gi18n-lib.h>

#define SWATCH_PX 22
#define PER_LINE 4

typedef struct
{
  const char *rgb, *label;
} Colour;

typedef struct
{
  RegieSubject *subject; /* owned */
  const RegieField *field;
  GtkLabel *note; /* owned */
  GtkWidget *swatch, *popover;
} Button;

static const Colour materials[] = {
  { "#efe5d0", N_ ("Birch") },      { "#dcc9a6", N_ ("Oak") },
  { "#a67c52", N_ ("Walnut") },     { "#5a4634", N_ ("Dark wood") },
  { "#ffffff", N_ ("White") },      { "#c9cdd2", N_ ("Steel") },
  { "#77767b", N_ ("Grey") },       { "#3d3846", N_ ("Charcoal") },
  { "#d9a08b", N_ ("Terracotta") }, { "#b5523b", N_ ("Brick") },
  { "#e8c468", N_ ("Mustard") },    { "#e3b7c4", N_ ("Rose") },
  { "#9fc4a5", N_ ("Sage") },       { "#4f7f62", N_ ("Bottle green") },
  { "#a9c6de", N_ ("Sky") },        { "#48688f", N_ ("Denim") },
};

/* Okabe–Ito and its kin. */
static const Colour strong[] = {
  { "#0072b2", N_ ("Blue") },       { "#009e73", N_ ("Green") },
  { "#d55e00", N_ ("Orange") },     { "#aa4499", N_ ("Purple") },
  { "#117733", N_ ("Dark green") }, { "#cc6677", N_ ("Rose") },
  { "#5b4a9e", N_ ("Violet") },     { "#3d3846", N_ ("Charcoal") },
};

const char *
regie_colour_of_role (unsigned n)
{
  return strong[n % (G_N_ELEMENTS (strong) - 1)].rgb;
}

static void
button_free (gpointer data)
{
  Button *button = data;

  g_object_unref (button->subject);
  g_object_unref (button->note);
  g_free (button);
}

/* A filled disc, or for none an empty one with a line through it. */
static void
draw_swatch (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  const char *text = g_object_get_data (G_OBJECT (area), "rgb");
  double x = width / 2.0, y = height / 2.0, radius = MIN (width, height) / 2.0 - 1;
  GdkRGBA rgba, edge;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (area)), &edge);
  edge.alpha = 0.5f;
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  if (text && gdk_rgba_parse (&rgba, text))
    {
      gdk_cairo_set_source_rgba (cr, &rgba);
      cairo_fill_preserve (cr);
    }
  gdk_cairo_set_source_rgba (cr, &edge);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  if (text && *text)
    return;
  cairo_move_to (cr, x - radius * 0.7, y + radius * 0.7);
  cairo_line_to (cr, x + radius * 0.7, y - radius * 0.7);
  cairo_stroke (cr);
}

static void
set_swatch (GtkWidget *swatch, const char *rgb)
{
  g_object_set_data_full (G_OBJECT (swatch), "rgb", g_strdup (rgb), g_free);
  gtk_widget_queue_draw (swatch);
}

static GtkWidget *
make_swatch (const char *rgb)
{
  GtkWidget *swatch = gtk_drawing_area_new ();

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (swatch), SWATCH_PX);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (swatch), SWATCH_PX);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (swatch), draw_swatch, NULL, NULL);
  set_swatch (swatch, rgb);
  return swatch;
}

static void
colour_clicked (GtkWidget *choice, Button *button)
{
  const char *rgb = g_object_get_data (G_OBJECT (choice), "rgb");

  gtk_popover_popdown (GTK_POPOVER (button->popover));
  regie_subject_set (button->subject, button->field, (RegieValue){ .text = rgb });
}

static GtkWidget *
make_choice (Button *button, const Colour *colour)
{
  GtkWidget *choice = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (choice), make_swatch (colour->rgb));
  gtk_widget_add_css_class (choice, "flat");
  gtk_widget_add_css_class (choice, "circular");
  gtk_widget_set_tooltip_text (choice, _ (colour->label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (colour->label), -1);
  g_object_set_data (G_OBJECT (choice), "rgb", (gpointer) colour->rgb);
  g_signal_connect (choice, "clicked", G_CALLBACK (colour_clicked), button);
  return choice;
}

static GtkWidget *
make_reset (Button *button, gboolean of_role)
{
  GtkWidget *reset = gtk_button_new_with_label (of_role ? _ ("No colour of its own")
                                                        : _ ("As the symbol has it"));

  gtk_widget_add_css_class (reset, "flat");
  g_signal_connect (reset, "clicked", G_CALLBACK (colour_clicked), button);
  return reset;
}

static GtkWidget *
make_popover (Button *button)
{
  gboolean of_role =
    G_TYPE_FROM_CLASS (regie_subject_class (button->subject)) == REGIE_TYPE_ROLE;
  const Colour *colours = of_role ? strong : materials;
  size_t n = of_role ? G_N_ELEMENTS (strong) : G_N_ELEMENTS (materials);
  GtkWidget *grid = gtk_grid_new (), *popover = gtk_popover_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_set_halign (grid, GTK_ALIGN_CENTER);
  for (size_t i = 0; i < n; i++)
    gtk_grid_attach (GTK_GRID (grid), make_choice (button, &colours[i]), i % PER_LINE,
                     i / PER_LINE, 1, 1);
  gtk_box_append (GTK_BOX (box), grid);
  gtk_box_append (GTK_BOX (box), make_reset (button, of_role));
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  return popover;
}

static void
show_colour (RegieSubject *subject, GtkWidget *widget)
{
  Button *button = g_object_get_data (G_OBJECT (widget), "button");
  RegieValue value;
  gboolean common = regie_subject_get (subject, button->field, &value);

  set_swatch (button->swatch, common ? value.text : NULL);
  gtk_label_set_text (button->note, common ? "" : _ ("Mixed"));
  gtk_widget_set_visible (GTK_WIDGET (button->note), !common);
}

GtkWidget *
regie_colour_button_new (RegieSubject *subject, const RegieField *field, GtkLabel *note)
{
  GtkWidget *widget = gtk_menu_button_new ();
  Button *button = g_new0 (Button, 1);

  button->subject = g_object_ref (subject);
  button->field = field;
  button->note = g_object_ref (note);
  button->swatch = make_swatch (NULL);
  button->popover = make_popover (button);
  g_object_set_data_full (G_OBJECT (widget), "button", button, button_free);
  gtk_menu_button_set_child (GTK_MENU_BUTTON (widget), button->swatch);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (widget), button->popover);
  gtk_widget_add_css_class (widget, "colour");
  gtk_widget_set_tooltip_text (widget, _ ("Choose a colour"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (field->label), -1);
  show_colour (subject, widget);
  g_signal_connect_object (subject, "changed", G_CALLBACK (show_colour), widget, 0);
  return widget;
}
