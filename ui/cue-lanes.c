/* A beat's cues, one lane a department.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cue-lanes.h"

#include "app/play/beats.h"
#include "app/play/sentence.h"
#include "ui/verdict.h"

#include <glib/gi18n-lib.h>

struct _RegieCueLanes
{
  GtkWidget parent_instance;
  RegieBeat *beat;
  char *shape; /* what is shown now, so that a button in use is left alone */
};

enum
{
  PICKED,
  ADD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RegieCueLanes, regie_cue_lanes, GTK_TYPE_WIDGET)

static const char *const adding[REGIE_N_DEPARTMENTS] = {
  N_ ("Add a light cue to beat %u"),  N_ ("Add a sound cue to beat %u"),
  N_ ("Add a screen cue to beat %u"), N_ ("Add a scent cue to beat %u"),
  N_ ("Add a prop cue to beat %u"),
};

unsigned
regie_cue_lanes_needed (RegieScene *scene)
{
  unsigned needed = 0;
  RegieBeat *beat;
  RegieCue *cue;

  for (unsigned i = 0; scene && (beat = regie_list_at (scene->beats, i)); i++)
    for (unsigned k = 0; (cue = regie_list_at (beat->cues, k)); k++)
      needed |= 1u << cue->department;
  return needed;
}

static void
cue_clicked (GtkWidget *button, RegieCueLanes *self)
{
  g_signal_emit (self, signals[PICKED], 0, g_object_get_data (G_OBJECT (button), "cue"));
}

static void
add_clicked (GtkWidget *button, RegieCueLanes *self)
{
  g_signal_emit (self, signals[ADD], 0,
                 GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "department")));
}

static GtkWidget *
make_cue (RegieCueLanes *self, RegieCue *cue)
{
  g_autofree char *number = regie_cue_number (cue);
  g_autofree char *text = g_strdup_printf ("%s %s", number, cue->title ? cue->title : "");
  g_autofree char *tip =
    g_strdup_printf ("%s\n%s", text, cue->trigger ? cue->trigger : "");
  GtkWidget *button = gtk_button_new (), *label = gtk_label_new (g_strstrip (text));

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_tooltip_text (button, g_strstrip (tip));
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_add_css_class (button, "cue");
  regie_widget_set_label (button, text);
  g_object_set_data_full (G_OBJECT (button), "cue", g_object_ref (cue), g_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (cue_clicked), self);
  return button;
}

static GtkWidget *
make_add (RegieCueLanes *self, int department)
{
  g_autofree char *text =
    g_strdup_printf (_ (adding[department]), regie_beats_position (self->beat) + 1);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");

  gtk_widget_set_tooltip_text (button, text);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "quiet");
  regie_widget_set_label (button, text);
  g_object_set_data (G_OBJECT (button), "department", GINT_TO_POINTER (department));
  g_signal_connect (button, "clicked", G_CALLBACK (add_clicked), self);
  return button;
}

static GtkWidget *
make_lane (RegieCueLanes *self, int department)
{
  GtkWidget *lane = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  RegieCue *cue;

  gtk_widget_add_css_class (lane, "lane");
  for (unsigned i = 0; (cue = regie_list_at (self->beat->cues, i)); i++)
    if (cue->department == department)
      gtk_box_append (GTK_BOX (lane), make_cue (self, cue));
  gtk_box_append (GTK_BOX (lane), make_add (self, department));
  return lane;
}

static void
empty (GtkWidget *widget)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (widget)))
    gtk_widget_unparent (child);
}

static char *
shape_of (RegieBeat *beat, unsigned departments)
{
  GString *shape = g_string_new (NULL);
  RegieCue *cue;

  g_string_printf (shape, "%u of %p at %u", departments, (gpointer) beat,
                   beat ? regie_beats_position (beat) : 0);
  for (unsigned i = 0; beat && (cue = regie_list_at (beat->cues, i)); i++)
    {
      g_autofree char *number = regie_cue_number (cue);

      g_string_append_printf (shape, "|%s %p %s %s", number, (gpointer) cue,
                              cue->title ? cue->title : "",
                              cue->trigger ? cue->trigger : "");
    }
  return g_string_free (shape, FALSE);
}

void
regie_cue_lanes_show (RegieCueLanes *self, RegieBeat *beat, unsigned departments)
{
  g_autofree char *shape = shape_of (beat, departments);

  if (g_strcmp0 (shape, self->shape) == 0)
    return;
  g_free (self->shape);
  self->shape = g_steal_pointer (&shape);
  empty (GTK_WIDGET (self));
  g_set_object (&self->beat, beat);
  gtk_widget_set_visible (GTK_WIDGET (self), departments != 0);
  for (int i = 0; beat && i < REGIE_N_DEPARTMENTS; i++)
    if (departments & (1u << i))
      gtk_widget_set_parent (make_lane (self, i), GTK_WIDGET (self));
}

void
regie_cue_lanes_name (GtkBox *box, unsigned departments)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))))
    gtk_box_remove (box, child);
  gtk_widget_set_visible (GTK_WIDGET (box), departments != 0);
  for (int i = 0; i < REGIE_N_DEPARTMENTS; i++)
    if (departments & (1u << i))
      {
        GtkWidget *lane = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
        GtkWidget *label = gtk_label_new (_ (regie_departments[i].label));

        /* As high as the lanes themselves, whose text is of the usual size. */
        gtk_widget_add_css_class (lane, "lane");
        gtk_widget_add_css_class (label, "caption");
        gtk_box_append (GTK_BOX (lane), label);
        gtk_box_append (box, lane);
      }
}

static void
cue_lanes_dispose (GObject *object)
{
  empty (GTK_WIDGET (object));
  g_clear_object (&REGIE_CUE_LANES (object)->beat);
  g_clear_pointer (&REGIE_CUE_LANES (object)->shape, g_free);
  G_OBJECT_CLASS (regie_cue_lanes_parent_class)->dispose (object);
}

static void
regie_cue_lanes_class_init (RegieCueLanesClass *klass)
{
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cue_lanes_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass),
                                            GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "cue-lanes");
  signals[PICKED] = g_signal_new ("picked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, REGIE_TYPE_CUE);
  signals[ADD] = g_signal_new ("add", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
regie_cue_lanes_init (RegieCueLanes *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
}
