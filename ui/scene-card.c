/* One scene in the list.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/scene-card.h"

#include "app/stage/scene-edit.h"
#include "ui/scene-picture.h"
#include "ui/verdict.h"

#include <glib/gi18n-lib.h>

struct _RegieSceneCard
{
  RegieCard parent_instance;
  RegieScenePicture *picture;
  GtkStack *title_stack;
  GtkLabel *title, *net, *roles;
  GtkEditable *entry;
  GtkBox *counts;
  GtkLabel *count[REGIE_N_VERDICTS];
};

G_DEFINE_FINAL_TYPE (RegieSceneCard, regie_scene_card, REGIE_TYPE_CARD)

static RegieScene *
scene_of (RegieSceneCard *self)
{
  return regie_card_record (REGIE_CARD (self));
}

static RegieProduction *
production_of (RegieSceneCard *self)
{
  return regie_stage_production (regie_card_stage (REGIE_CARD (self)));
}

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

  regie_scene_count_verdicts (scene_of (self), production_of (self), counts);
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
  RegieProduction *production = production_of (self);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autofree char *text = NULL;
  RegiePosition *position;
  unsigned n = 0;

  for (unsigned i = 0; (position = regie_list_at (scene_of (self)->positions, i)); i++)
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

static void
update (RegieCard *card)
{
  RegieSceneCard *self = REGIE_SCENE_CARD (card);
  RegieScene *scene = scene_of (self);
  g_autoptr (GString) spoken = NULL;
  g_autofree char *title = NULL, *roles = NULL;

  /* Translators: a scene's number and title */
  title =
    g_strdup_printf (_ ("%u · %s"), regie_scene_edit_position (scene) + 1,
                        scene->title && *scene->title ? scene->title : _ ("Untitled"));
  spoken = g_string_new (title);
  gtk_label_set_text (self->title, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), title);
  show_counts (self, spoken);
  roles = show_roles (self);
  if (roles)
    g_string_append_printf (spoken, ", %s", roles);
  regie_row_set_label (GTK_WIDGET (self), spoken->str);
}

static void
bound (RegieCard *card)
{
  RegieSceneCard *self = REGIE_SCENE_CARD (card);

  gtk_stack_set_visible_child (self->title_stack, GTK_WIDGET (self->title));
  regie_scene_picture_show (self->picture, scene_of (self) ? production_of (self) : NULL,
                            scene_of (self), NULL);
}

static void
changed (RegieCard *card)
{
  update (card);
  regie_scene_picture_refresh (REGIE_SCENE_CARD (card)->picture);
}

static gboolean
tells (RegieCard *card, RegieRecord *touched)
{
  RegieSceneCard *self = REGIE_SCENE_CARD (card);
  gpointer setting = regie_scene_setting (scene_of (self), production_of (self));

  return regie_record_above (touched, REGIE_TYPE_SCENE) == scene_of (self) ||
         regie_record_above (touched, REGIE_TYPE_SETTING) == setting ||
         REGIE_IS_ROLE (touched) || REGIE_IS_PRODUCTION (touched);
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
  if (*title && scene_of (self))
    regie_scene_edit_rename (regie_card_stage (REGIE_CARD (self)), scene_of (self),
                             title);
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
  RegieScene *scene = scene_of (self);

  if (!scene)
    return;
  gtk_editable_set_text (self->entry, scene->title ? scene->title : "");
  gtk_stack_set_visible_child (self->title_stack, GTK_WIDGET (self->entry));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
}

static GdkPaintable *
picture (RegieCard *card)
{
  RegieSceneCard *self = REGIE_SCENE_CARD (card);

  return is_renaming (self) ? NULL : regie_scene_picture_paintable (self->picture);
}

static void
regie_scene_card_class_init (RegieSceneCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RegieCardClass *card_class = REGIE_CARD_CLASS (klass);

  card_class->type = REGIE_TYPE_SCENE;
  card_class->along = GTK_ORIENTATION_VERTICAL;
  card_class->bound = bound;
  card_class->update = update;
  card_class->changed = changed;
  card_class->tells = tells;
  card_class->picture = picture;
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
  gtk_widget_init_template (GTK_WIDGET (self));
  for (unsigned i = 0; i < G_N_ELEMENTS (order); i++)
    add_count (self, order[i]);
}
