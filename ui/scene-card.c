/* One scene in the list.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/scene-card.h"

#include "app/stage/scene-edit.h"
#include "ui/scene-picture.h"
#include "ui/verdict.h"

#include <glib/gi18n-lib.h>

struct _RegieSceneCard
{
  GtkWidget parent_instance;
  RegieStage *stage;
  RegieScene *scene;
  RegieScenePicture *picture;
  GtkStack *title_stack;
  GtkLabel *title, *net, *roles;
  GtkEditable *entry;
  GtkBox *counts;
  GtkLabel *count[REGIE_N_VERDICTS];
};

enum
{
  MOVED,
  MENU,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RegieSceneCard, regie_scene_card, GTK_TYPE_WIDGET)

/* As in the legend of a plan: good news first, what is open last. */
static const RegieVerdict order[] = {
  REGIE_VERDICT_SUPPORTS,
  REGIE_VERDICT_NEUTRAL,
  REGIE_VERDICT_WORKS_AGAINST,
  REGIE_VERDICT_NOT_JUDGED,
};

/* What supports, less what works against; its colour only repeats the sign. */
static void
show_net (RegieSceneCard *self, const unsigned *counts)
{
  int net =
    (int) counts[REGIE_VERDICT_SUPPORTS] - (int) counts[REGIE_VERDICT_WORKS_AGAINST];
  g_autofree char *text = g_strdup_printf ("%s%d",
                                           net > 0   ? "+"
                                           : net < 0 ? "−"
                                                     : "",
                                           ABS (net));
  const char *classes[] = { "heading", "numeric", NULL, NULL };

  if (net != 0)
    classes[2] = net > 0 ? "supports" : "works-against";
  gtk_label_set_text (self->net, text);
  gtk_widget_set_css_classes (GTK_WIDGET (self->net), classes);
}

static void
show_counts (RegieSceneCard *self, GString *spoken)
{
  unsigned counts[REGIE_N_VERDICTS];

  regie_scene_count_verdicts (self->scene, regie_stage_production (self->stage), counts);
  show_net (self, counts);
  for (unsigned i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *text = g_strdup_printf ("%u", counts[order[i]]);

      gtk_label_set_text (self->count[order[i]], text);
      g_string_append_printf (spoken, ", %s: %s", regie_verdict_label (order[i]), text);
    }
}

/* How many play, to be seen; who they are, to be read and heard.
 * Returns: (transfer full) (nullable): their names. */
static char *
show_roles (RegieSceneCard *self)
{
  RegieProduction *production = regie_stage_production (self->stage);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autofree char *text = NULL;
  RegiePosition *position;
  unsigned n = 0;

  for (unsigned i = 0; (position = regie_list_at (self->scene->positions, i)); i++)
    {
      RegieRole *role = regie_position_role (position, production);

      /* A role may have several bodies. */
      if (role && role->name && g_hash_table_add (seen, role))
        g_string_append_printf (names, "%s%s", n++ ? " · " : "", role->name);
    }
  text = n ? g_strdup_printf (ngettext ("%u role", "%u roles", n), n) : NULL;
  gtk_label_set_text (self->roles, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->roles), n ? names->str : NULL);
  return n ? g_strdup (names->str) : NULL;
}

void
regie_scene_card_update (RegieSceneCard *self)
{
  g_autoptr (GString) spoken = NULL;
  g_autofree char *title = NULL, *roles = NULL;
  unsigned position;

  if (!self->scene || (position = regie_scene_edit_position (self->scene)) == G_MAXUINT)
    return;
  /* Translators: a scene's number and title */
  title = g_strdup_printf (_ ("%u · %s"), position + 1,
    self->scene->title && *self->scene->title ? self->scene->title : _ ("Untitled"));
  spoken = g_string_new (title);
  gtk_label_set_text (self->title, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
  show_counts (self, spoken);
  roles = show_roles (self);
  if (roles)
    g_string_append_printf (spoken, ", %s", roles);
  regie_row_set_label (GTK_WIDGET (self), spoken->str);
}

void
regie_scene_card_redraw (RegieSceneCard *self)
{
  regie_scene_picture_refresh (self->picture);
}

void
regie_scene_card_show (RegieSceneCard *self, RegieStage *stage, RegieScene *scene)
{
  g_set_object (&self->stage, stage);
  g_set_object (&self->scene, scene);
  gtk_stack_set_visible_child (self->title_stack, GTK_WIDGET (self->title));
  regie_scene_picture_show (self->picture, stage ? regie_stage_production (stage) : NULL,
                            scene);
  regie_scene_card_update (self);
}

RegieScene *
regie_scene_card_scene (RegieSceneCard *self)
{
  return self->scene;
}

static gboolean
is_renaming (RegieSceneCard *self)
{
  return gtk_stack_get_visible_child (self->title_stack) == GTK_WIDGET (self->entry);
}

/* Hiding the entry takes the focus away from it, which comes back here: so it is hidden
 * before anything else is done. */
static void
stop_renaming (RegieSceneCard *self)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));

  gtk_stack_set_visible_child (self->title_stack, GTK_WIDGET (self->title));
  if (row)
    gtk_widget_grab_focus (row);
}

static void
keep_title (RegieSceneCard *self)
{
  g_autofree char *title = NULL;

  if (!is_renaming (self))
    return;
  title = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  stop_renaming (self);
  if (*title && self->scene)
    regie_scene_edit_rename (self->stage, self->scene, title);
}

static gboolean
key_pressed (GtkEventControllerKey *controller,
             guint key,
             guint code,
             GdkModifierType modifiers,
             RegieSceneCard *self)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;
  stop_renaming (self);
  return GDK_EVENT_STOP;
}

void
regie_scene_card_rename (RegieSceneCard *self)
{
  if (!self->scene)
    return;
  gtk_editable_set_text (self->entry, self->scene->title ? self->scene->title : "");
  gtk_stack_set_visible_child (self->title_stack, GTK_WIDGET (self->entry));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
}

static void
menu_pressed (GtkGestureClick *gesture,
              int n_press,
              double x,
              double y,
              RegieSceneCard *self)
{
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, signals[MENU], 0, x, y);
}

static GdkContentProvider *
drag_prepare (GtkDragSource *source, double x, double y, RegieSceneCard *self)
{
  if (!self->scene || is_renaming (self))
    return NULL;
  gtk_drag_source_set_icon (source, regie_scene_picture_paintable (self->picture), 0, 0);
  return gdk_content_provider_new_typed (REGIE_TYPE_SCENE, self->scene);
}

static void
show_drop (RegieSceneCard *self, gboolean before, gboolean after)
{
  const char *classes[] = { "drop-before", "drop-after" };
  gboolean shown[] = { before, after };

  for (int i = 0; i < 2; i++)
    if (shown[i])
      gtk_widget_add_css_class (GTK_WIDGET (self), classes[i]);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (self), classes[i]);
}

static gboolean
is_after (RegieSceneCard *self, double y)
{
  return y > gtk_widget_get_height (GTK_WIDGET (self)) / 2;
}

static GdkDragAction
drop_motion (GtkDropTarget *target, double x, double y, RegieSceneCard *self)
{
  show_drop (self, !is_after (self, y), is_after (self, y));
  return GDK_ACTION_MOVE;
}

static void
drop_leave (GtkDropTarget *target, RegieSceneCard *self)
{
  show_drop (self, FALSE, FALSE);
}

static gboolean
dropped (GtkDropTarget *target,
         const GValue *value,
         double x,
         double y,
         RegieSceneCard *self)
{
  show_drop (self, FALSE, FALSE);
  g_signal_emit (self, signals[MOVED], 0, g_value_get_object (value), is_after (self, y));
  return TRUE;
}

static void
scene_card_dispose (GObject *object)
{
  RegieSceneCard *self = REGIE_SCENE_CARD (object);
  GtkWidget *child;

  g_clear_object (&self->stage);
  g_clear_object (&self->scene);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (regie_scene_card_parent_class)->dispose (object);
}

static void
regie_scene_card_class_init (RegieSceneCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = scene_card_dispose;
  signals[MOVED] = g_signal_new ("moved", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 2, REGIE_TYPE_SCENE, G_TYPE_BOOLEAN);
  signals[MENU] = g_signal_new ("menu", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  g_type_ensure (REGIE_TYPE_SCENE_PICTURE);
  gtk_widget_class_set_css_name (widget_class, "scene-card");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/app/regie/Regie/scene-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RegieSceneCard, picture);
  gtk_widget_class_bind_template_child (widget_class, RegieSceneCard, title_stack);
  gtk_widget_class_bind_template_child (widget_class, RegieSceneCard, title);
  gtk_widget_class_bind_template_child (widget_class, RegieSceneCard, net);
  gtk_widget_class_bind_template_child (widget_class, RegieSceneCard, entry);
  gtk_widget_class_bind_template_child (widget_class, RegieSceneCard, counts);
  gtk_widget_class_bind_template_child (widget_class, RegieSceneCard, roles);
  gtk_widget_class_bind_template_callback (widget_class, keep_title);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, menu_pressed);
  gtk_widget_class_bind_template_callback (widget_class, drag_prepare);
}

static void
add_count (RegieSceneCard *self, RegieVerdict verdict)
{
  GtkWidget *image = gtk_image_new ();
  GtkWidget *label = gtk_label_new (NULL);

  regie_verdict_show (GTK_IMAGE (image), verdict);
  gtk_widget_set_tooltip_text (label, regie_verdict_label (verdict));
  gtk_widget_set_margin_end (label, 4);
  gtk_widget_add_css_class (image, "verdict");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (self->counts, image);
  gtk_box_append (self->counts, label);
  self->count[verdict] = GTK_LABEL (label);
}

static void
regie_scene_card_init (RegieSceneCard *self)
{
  GtkDropTarget *target = gtk_drop_target_new (REGIE_TYPE_SCENE, GDK_ACTION_MOVE);

  gtk_widget_init_template (GTK_WIDGET (self));
  for (unsigned i = 0; i < G_N_ELEMENTS (order); i++)
    add_count (self, order[i]);
  g_signal_connect (target, "motion", G_CALLBACK (drop_motion), self);
  g_signal_connect (target, "leave", G_CALLBACK (drop_leave), self);
  g_signal_connect (target, "drop", G_CALLBACK (dropped), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

GtkWidget *
regie_scene_card_new (void)
{
  return g_object_new (REGIE_TYPE_SCENE_CARD, NULL);
}
