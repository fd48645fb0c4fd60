/* The first page: templates with pictures, and what was open before.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/welcome.h"

#include "app/base/resources.h"
#include "ui/background.h"
#include "ui/scene-picture.h"
#include "ui/verdict.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#define OUR_TYPE "application/vnd.regie.production+xml"
#define CARD_WIDTH 216
#define CARD_HEIGHT 150
#define MOST_RECENT 6

struct _RegieWelcome
{
  GtkWidget parent_instance;
  GtkWidget *scroller, *intro, *recent_box;
  GtkFlowBox *templates;
  GtkListBox *recent;
  GPtrArray *unread; /* cards whose template is read once they are seen */
  GCancellable *cancellable;
};

enum
{
  TEMPLATE,
  OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RegieWelcome, regie_welcome, GTK_TYPE_WIDGET)

/* A card for one template */

static void
card_clicked (GtkButton *button, RegieWelcome *self)
{
  g_signal_emit (self, signals[TEMPLATE], 0,
                 g_object_get_data (G_OBJECT (button), "file"));
}

static GtkWidget *
make_label (const char *css_class, int lines)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 20);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 26);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

typedef struct
{
  GFile *file; /* borrowed from the button */
  GtkWidget *button, *title, *line;
  RegieScenePicture *picture;
} Card;

static void
template_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Card *card = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RegieReading) reading = regie_background_open_finish (result, &error);
  RegieValueProposition *proposition;
  const char *title;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (!reading)
    {
      gtk_widget_set_sensitive (card->button, FALSE);
      gtk_widget_set_tooltip_text (card->button, error->message);
      return;
    }
  proposition = reading->production->explication->value_proposition;
  title = reading->production->title;
  regie_scene_picture_show (card->picture, reading->production,
                            regie_list_at (reading->production->scenes, 0), NULL);
  gtk_label_set_text (GTK_LABEL (card->title), title ? title : _ ("Blank"));
  gtk_label_set_text (GTK_LABEL (card->line), proposition->sentence
                                                ? proposition->sentence
                                                : _ ("An empty room to begin from."));
  gtk_accessible_update_property (GTK_ACCESSIBLE (card->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (GTK_LABEL (card->title)), -1);
  regie_row_set_label (card->button, gtk_label_get_text (GTK_LABEL (card->title)));
}

static void
add_card (RegieWelcome *self, GFile *file)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  Card *card = g_new0 (Card, 1);

  card->button = gtk_button_new ();
  card->picture = g_object_new (REGIE_TYPE_SCENE_PICTURE, NULL);
  card->title = make_label ("heading", 2);
  card->line = make_label ("caption", 3);
  gtk_widget_add_css_class (card->line, "dim-label");
  gtk_widget_set_size_request (GTK_WIDGET (card->picture), CARD_WIDTH, CARD_HEIGHT);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (card->picture));
  gtk_box_append (GTK_BOX (box), card->title);
  gtk_box_append (GTK_BOX (box), card->line);
  gtk_button_set_child (GTK_BUTTON (card->button), box);
  gtk_widget_add_css_class (card->button, "card");
  gtk_widget_add_css_class (card->button, "template-card");
  g_object_set_data_full (G_OBJECT (card->button), "file", g_object_ref (file),
                          g_object_unref);
  g_signal_connect (card->button, "clicked", G_CALLBACK (card_clicked), self);
  gtk_flow_box_append (self->templates, card->button);
  gtk_widget_set_focusable (gtk_widget_get_parent (card->button), FALSE);
  card->file = file;
  g_ptr_array_add (self->unread, card);
}

/* With the first frame on the screen: a window that opens a file never comes to it. */
static void
read_templates (GdkFrameClock *clock, RegieWelcome *self)
{
  g_signal_handlers_disconnect_by_data (clock, self);
  while (self->unread->len > 0)
    {
      Card *card = g_ptr_array_steal_index (self->unread, 0);

      regie_background_open (card->file, self->cancellable, template_read, card);
    }
}

static void
welcome_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (regie_welcome_parent_class)->map (widget);
  g_signal_connect_object (gtk_widget_get_frame_clock (widget), "after-paint",
                           G_CALLBACK (read_templates), widget, 0);
}

/* The café first, since the README speaks of it, and the blank room last. */
static int
template_rank (const char *name)
{
  if (g_str_has_prefix (name, "cafe."))
    return 0;
  return g_str_has_prefix (name, "blank.") ? 2 : 1;
}

static int
compare_templates (gconstpointer a, gconstpointer b)
{
  const char *x = *(const char *const *) a, *y = *(const char *const *) b;
  int by_rank = template_rank (x) - template_rank (y);

  return by_rank ? by_rank : g_strcmp0 (x, y);
}

static void
fill_templates (RegieWelcome *self)
{
  g_autofree char *folder = regie_resources_folder ("templates");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".production"))
      g_ptr_array_add (names, g_strdup (name));
  g_ptr_array_sort (names, compare_templates);
  for (unsigned i = 0; i < names->len; i++)
    {
      g_autoptr (GFile) file = g_file_new_build_filename (folder, names->pdata[i], NULL);

      add_card (self, file);
    }
}

/* Recent files */

static void
recent_activated (GtkListBox *list, GtkListBoxRow *row, RegieWelcome *self)
{
  g_signal_emit (self, signals[OPEN], 0, g_object_get_data (G_OBJECT (row), "file"));
}

static void
add_recent (RegieWelcome *self, GtkRecentInfo *info)
{
  GtkWidget *row = adw_action_row_new ();
  GFile *file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *where = folder ? g_file_get_parse_name (folder) : NULL;
  const char *name = gtk_recent_info_get_display_name (info);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), where);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  g_object_set_data_full (G_OBJECT (row), "file", file, g_object_unref);
  gtk_list_box_append (self->recent, row);
}

static void
fill_recent (RegieWelcome *self)
{
  GList *infos = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  unsigned n = 0;

  for (GList *at = infos; at && n < MOST_RECENT; at = at->next)
    if (g_str_equal (gtk_recent_info_get_mime_type (at->data), OUR_TYPE) &&
        gtk_recent_info_exists (at->data))
      {
        add_recent (self, at->data);
        n++;
      }
  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
  gtk_widget_set_visible (self->recent_box, n > 0);
}

void
regie_welcome_show_templates_only (RegieWelcome *self)
{
  gtk_widget_set_visible (self->intro, FALSE);
  gtk_widget_set_visible (self->recent_box, FALSE);
}

static void
welcome_dispose (GObject *object)
{
  RegieWelcome *self = REGIE_WELCOME (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->unread, g_ptr_array_unref);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (regie_welcome_parent_class)->dispose (object);
}

static void
regie_welcome_class_init (RegieWelcomeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = welcome_dispose;
  widget_class->map = welcome_map;
  signals[TEMPLATE] = g_signal_new ("template", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
  signals[OPEN] = g_signal_new ("open", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_FILE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/regie/Regie/welcome.ui");
  gtk_widget_class_bind_template_child (widget_class, RegieWelcome, scroller);
  gtk_widget_class_bind_template_child (widget_class, RegieWelcome, intro);
  gtk_widget_class_bind_template_child (widget_class, RegieWelcome, templates);
  gtk_widget_class_bind_template_child (widget_class, RegieWelcome, recent);
  gtk_widget_class_bind_template_child (widget_class, RegieWelcome, recent_box);
}

static void
regie_welcome_init (RegieWelcome *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  self->unread = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect (self->recent, "row-activated", G_CALLBACK (recent_activated), self);
  fill_templates (self);
  fill_recent (self);
}
