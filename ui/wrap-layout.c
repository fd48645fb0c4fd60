/* Children in lines, as words: beside each other while they fit, else on the next line.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/wrap-layout.h"

struct _RegieWrapLayout
{
  GtkLayoutManager parent_instance;
  int spacing;
};

G_DEFINE_FINAL_TYPE (RegieWrapLayout, regie_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct
{
  GtkWidget *end; /* the first child of the next line, or NULL */
  int width;      /* of its children and the gaps between them */
  int n_expand;
} Line;

static GtkWidget *
skip_hidden (GtkWidget *child)
{
  while (child && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
next (GtkWidget *child)
{
  return skip_hidden (gtk_widget_get_next_sibling (child));
}

/* What the child likes, but no wider than the line. What expands takes what is left, and
 * where it stands does not hang on what is written in it. */
static int
width_of (GtkWidget *child, int for_width)
{
  int min, natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, &natural, NULL, NULL);
  return gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL)
           ? min
           : MAX (min, MIN (natural, for_width));
}

static Line
take_line (RegieWrapLayout *self, GtkWidget *start, int for_width)
{
  Line line = { start, 0, 0 };

  for (; line.end; line.end = next (line.end))
    {
      int gap = line.end == start ? 0 : self->spacing;
      int width = width_of (line.end, for_width);

      if (line.end != start && line.width + gap + width > for_width)
        break;
      line.width += gap + width;
      line.n_expand +=
        gtk_widget_compute_expand (line.end, GTK_ORIENTATION_HORIZONTAL) ? 1 : 0;
    }
  return line;
}

/* Each of a line's children that expands gets its share. */
static int
final_width (GtkWidget *child, int for_width, const Line *line)
{
  int width = width_of (child, for_width);

  if (line->n_expand > 0 && gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
    width += MAX (0, for_width - line->width) / line->n_expand;
  return width;
}

static int
line_height (GtkWidget *start, int for_width, const Line *line)
{
  int height = 0;

  for (GtkWidget *child = start; child != line->end; child = next (child))
    {
      int natural;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL,
                          final_width (child, for_width, line), NULL, &natural, NULL,
                          NULL);
      height = MAX (height, natural);
    }
  return height;
}

static void
measure_width (RegieWrapLayout *self, GtkWidget *first, int *min, int *natural)
{
  for (GtkWidget *child = first; child; child = next (child))
    {
      int child_min, child_natural;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &child_min,
                          &child_natural, NULL, NULL);
      *min = MAX (*min, child_min);
      *natural += child_natural + (child == first ? 0 : self->spacing);
    }
}

static int
measure_height (RegieWrapLayout *self, GtkWidget *first, int for_width)
{
  int height = 0;

  for (GtkWidget *start = first; start;)
    {
      Line line = take_line (self, start, for_width);

      height +=
        line_height (start, for_width, &line) + (start == first ? 0 : self->spacing);
      start = line.end;
    }
  return height;
}

static void
wrap_layout_measure (GtkLayoutManager *manager,
                     GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *min,
                     int *natural,
                     int *min_baseline,
                     int *natural_baseline)
{
  RegieWrapLayout *self = REGIE_WRAP_LAYOUT (manager);
  GtkWidget *first = skip_hidden (gtk_widget_get_first_child (widget));

  *min = *natural = 0;
  /* For any width: as high as one line, each child as wide as it likes. Labels miscount when
   * they are told to expand without end. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL || for_size < 0)
    measure_width (self, first, min, natural);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *min = *natural = measure_height (self, first, for_size < 0 ? *natural : for_size);
}

static void
wrap_layout_allocate (GtkLayoutManager *manager,
                      GtkWidget *widget,
                      int width,
                      int height,
                      int baseline)
{
  RegieWrapLayout *self = REGIE_WRAP_LAYOUT (manager);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int y = 0;

  for (GtkWidget *start = skip_hidden (gtk_widget_get_first_child (widget)); start;)
    {
      Line line = take_line (self, start, width);
      int x = 0, tall = line_height (start, width, &line);

      for (GtkWidget *child = start; child != line.end; child = next (child))
        {
          int wide = final_width (child, width, &line);
          GtkAllocation place = { rtl ? width - x - wide : x, y, wide, tall };

          gtk_widget_size_allocate (child, &place, -1);
          x += wide + self->spacing;
        }
      y += tall + self->spacing;
      start = line.end;
    }
}

static GtkSizeRequestMode
wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
regie_wrap_layout_class_init (RegieWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->measure = wrap_layout_measure;
  layout_class->allocate = wrap_layout_allocate;
  layout_class->get_request_mode = wrap_layout_get_request_mode;
}

static void
regie_wrap_layout_init (RegieWrapLayout *self)
{
}

GtkWidget *
regie_wrap_box_new (int spacing_px)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  RegieWrapLayout *layout = g_object_new (REGIE_TYPE_WRAP_LAYOUT, NULL);

  layout->spacing = spacing_px;
  gtk_widget_set_layout_manager (box, GTK_LAYOUT_MANAGER (layout));
  return box;
}
