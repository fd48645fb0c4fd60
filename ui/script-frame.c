/* What stands on both sides of the script's page.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/script-frame.h"

/* A side, in pixels. */
#define SIDE 280

/* From what width of all there is room for two sides, in the size of the text. */
#define WIDE 84

struct _RegieScriptFrame
{
  GtkWidget parent_instance;
  GtkWidget *findings;
  GtkWidget *near, *far; /* what scrolls beside the page */
  GtkWidget *page;
  gboolean wide;
  guint moving;
};

G_DEFINE_FINAL_TYPE (RegieScriptFrame, regie_script_frame, GTK_TYPE_WIDGET)

static GtkWidget *
box_of (GtkWidget *side)
{
  GtkWidget *viewport = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (side));

  return gtk_viewport_get_child (GTK_VIEWPORT (viewport));
}

/* Not while places are given out. */
static gboolean
move_findings (gpointer data)
{
  RegieScriptFrame *self = data;
  GtkWidget *home = box_of (self->wide ? self->far : self->near);
  g_autoptr (GtkWidget) findings = g_object_ref (self->findings);

  self->moving = 0;
  if (gtk_widget_get_parent (findings) != home)
    {
      gtk_box_remove (GTK_BOX (gtk_widget_get_parent (findings)), findings);
      gtk_box_append (GTK_BOX (home), findings);
    }
  gtk_widget_set_visible (self->far, self->wide);
  return G_SOURCE_REMOVE;
}

static void
script_frame_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  RegieScriptFrame *self = REGIE_SCRIPT_FRAME (widget);
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;
  GtkWidget *const kept[] = { self->near, self->page };

  *minimum = *natural = 0;
  for (unsigned i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      int least, liked;

      gtk_widget_measure (kept[i], orientation, -1, &least, &liked, NULL, NULL);
      *minimum = across ? *minimum + least : MAX (*minimum, least);
      *natural = across ? *natural + liked : MAX (*natural, liked);
    }
}

/* Returns: how wide it is. x: from the start of the line. */
static int
place (GtkWidget *side, int x, int width, int height)
{
  GtkWidget *frame = gtk_widget_get_parent (side);
  int least, at = x;

  gtk_widget_measure (side, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  width = MAX (width, least);
  if (x < 0)
    at = gtk_widget_get_width (frame) - width;
  if (gtk_widget_get_direction (frame) == GTK_TEXT_DIR_RTL)
    at = gtk_widget_get_width (frame) - at - width;
  gtk_widget_size_allocate (side, &(GtkAllocation){ at, 0, width, height }, -1);
  return width;
}

/* Returns: the size of the text, in pixels. */
static double
text_size (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  const PangoFontDescription *font = pango_context_get_font_description (context);
  double size = pango_font_description_get_size (font) / (double) PANGO_SCALE;

  return pango_font_description_get_size_is_absolute (font)
           ? size
           : size * pango_cairo_context_get_resolution (context) / 72;
}

static void
script_frame_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  RegieScriptFrame *self = REGIE_SCRIPT_FRAME (widget);
  gboolean wide = width >= WIDE * text_size (widget);
  int start = place (self->near, 0, SIDE, height), end = 0;

  if (gtk_widget_should_layout (self->far))
    end = place (self->far, -1, SIDE, height);
  place (self->page, start, width - start - end, height);
  if (wide == self->wide)
    return;
  self->wide = wide;
  if (!self->moving)
    self->moving = g_idle_add (move_findings, self);
}

static void
script_frame_dispose (GObject *object)
{
  RegieScriptFrame *self = REGIE_SCRIPT_FRAME (object);
  GtkWidget *child;

  g_clear_handle_id (&self->moving, g_source_remove);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (regie_script_frame_parent_class)->dispose (object);
}

static void
regie_script_frame_class_init (RegieScriptFrameClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = script_frame_dispose;
  GTK_WIDGET_CLASS (klass)->measure = script_frame_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = script_frame_size_allocate;
}

static GtkWidget *
make_side (const char *css_class)
{
  GtkWidget *side = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (side, css_class);
  gtk_widget_add_css_class (side, "script-side");
  g_object_set (side, "hscrollbar-policy", GTK_POLICY_NEVER, "child",
                gtk_box_new (GTK_ORIENTATION_VERTICAL, 18), NULL);
  return side;
}

static void
regie_script_frame_init (RegieScriptFrame *self)
{
  self->near = make_side ("near");
  self->far = make_side ("far");
  gtk_widget_set_visible (self->far, FALSE);
}

GtkWidget *
regie_script_frame_new (GtkWidget *index, GtkWidget *page, GtkWidget *findings)
{
  RegieScriptFrame *self = g_object_new (REGIE_TYPE_SCRIPT_FRAME, NULL);

  self->page = page;
  self->findings = findings;
  gtk_box_append (GTK_BOX (box_of (self->near)), index);
  gtk_box_append (GTK_BOX (box_of (self->near)), findings);
  gtk_widget_set_parent (self->near, GTK_WIDGET (self));
  gtk_widget_set_parent (page, GTK_WIDGET (self));
  gtk_widget_set_parent (self->far, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
