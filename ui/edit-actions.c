/* The actions on what is picked, and the switches of the stage.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/edit-actions.h"

#include "app/play/sentence.h"
#include "app/sight/sight.h"
#include "app/stage/bend.h"
#include "app/stage/carrying.h"
#include "app/stage/corner.h"
#include "app/stage/edit.h"
#include "ui/clipboard.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  RegieStage *stage; /* owned */
  GtkWidget *widget;
  RegieEdited edited;
  gpointer data;
} Context;

static void
context_free (gpointer data, GClosure *closure)
{
  Context *context = data;

  g_object_unref (context->stage);
  g_free (context);
}

static void
toast_count (Context *context, unsigned n)
{
  g_autofree char *text = NULL;

  if (n == 0)
    return;
  text = g_strdup_printf (ngettext ("%u thing deleted", "%u things deleted", n), n);
  context->edited (text, context->data);
}

static void
delete_it (GSimpleAction *action, GVariant *target, Context *context)
{
  toast_count (context, regie_edit_delete (context->stage));
}

static void
copy (GSimpleAction *action, GVariant *target, Context *context)
{
  regie_clipboard_copy (gtk_widget_get_clipboard (context->widget), context->stage);
}

static void
cut (GSimpleAction *action, GVariant *target, Context *context)
{
  copy (action, target, context);
  regie_edit_delete (context->stage);
}

static void
paste (GSimpleAction *action, GVariant *target, Context *context)
{
  regie_clipboard_paste (gtk_widget_get_clipboard (context->widget), context->stage);
}

static void
duplicate (GSimpleAction *action, GVariant *target, Context *context)
{
  regie_edit_duplicate (context->stage, 0.3, 0.3);
}

static void
select_all (GSimpleAction *action, GVariant *target, Context *context)
{
  regie_edit_select_all (context->stage);
}

static void
group (GSimpleAction *action, GVariant *target, Context *context)
{
  regie_edit_group (context->stage);
}

static void
ungroup (GSimpleAction *action, GVariant *target, Context *context)
{
  regie_edit_ungroup (context->stage);
}

static void
lock (GSimpleAction *action, GVariant *target, Context *context)
{
  regie_edit_lock (context->stage, !regie_edit_is_locked (context->stage));
}

static void
hide (GSimpleAction *action, GVariant *target, Context *context)
{
  unsigned n = regie_edit_hide (context->stage, TRUE);
  g_autofree char *text = NULL;

  text = g_strdup_printf (ngettext ("%u thing hidden; the outline shows it again",
                                    "%u things hidden; the outline shows them again", n),
                          n);
  context->edited (text, context->data);
}

static void
see (GSimpleAction *action, GVariant *target, Context *context)
{
  gboolean looking;

  g_object_get (context->stage, "sight", &looking, NULL);
  g_object_set (context->stage, "sight", !looking, NULL);
}

static gboolean
may_see (RegieStage *stage)
{
  return regie_record_has_eyes (regie_selection_at (regie_stage_selection (stage), 0));
}

static void
flip (GSimpleAction *action, GVariant *target, Context *context)
{
  regie_edit_flip (context->stage);
}

static void
turn (GSimpleAction *action, GVariant *target, Context *context)
{
  regie_edit_turn (context->stage, g_variant_get_int32 (target));
}

static void
align (GSimpleAction *action, GVariant *target, Context *context)
{
  regie_edit_align (context->stage, (RegieAlign) g_variant_get_int32 (target));
}

static void
distribute (GSimpleAction *action, GVariant *target, Context *context)
{
  regie_edit_distribute (context->stage, (RegieDistribute) g_variant_get_int32 (target));
}

static void
order (GSimpleAction *action, GVariant *target, Context *context)
{
  regie_edit_order (context->stage, (RegieOrder) g_variant_get_int32 (target));
}

static void
judge (GSimpleAction *action, GVariant *target, Context *context)
{
  regie_edit_judge (context->stage, (RegieVerdict) g_variant_get_int32 (target));
}

static void
add_corner (GSimpleAction *action, GVariant *target, Context *context)
{
  regie_corner_add (context->stage);
}

static void
remove_corner (GSimpleAction *action, GVariant *target, Context *context)
{
  regie_corner_remove (context->stage);
}

static void
straighten (GSimpleAction *action, GVariant *target, Context *context)
{
  regie_bend_straighten (context->stage);
}

static void
find_way (GSimpleAction *action, GVariant *target, Context *context)
{
  regie_bend_find_way (context->stage);
}

static void
pick_up (GSimpleAction *action, GVariant *target, Context *context)
{
  RegieStage *stage = context->stage;
  RegiePosition *carrier = regie_stage_pick_up (stage);
  g_autofree char *name = NULL, *text = NULL;

  if (!carrier)
    return;
  name =
    regie_body_name (carrier, regie_stage_production (stage), regie_stage_scene (stage));
  /* Translators: who carries what was selected */
  text = g_strdup_printf (_ ("%s picks it up"), name);
  context->edited (text, context->data);
}

static void
put_down (GSimpleAction *action, GVariant *target, Context *context)
{
  regie_stage_put_down (context->stage);
}

typedef void (*Activate) (GSimpleAction *action, GVariant *target, Context *context);

static const struct
{
  const char *name;
  Activate activate;
  gboolean takes_number;
  unsigned needs;                 /* how many must be picked */
  gboolean (*may) (RegieStage *); /* and what else, if anything */
} edits[] = {
  { "delete", delete_it, FALSE, 1, NULL },
  { "copy", copy, FALSE, 1, NULL },
  { "cut", cut, FALSE, 1, NULL },
  { "paste", paste, FALSE, 0, NULL },
  { "duplicate", duplicate, FALSE, 1, NULL },
  { "select-all", select_all, FALSE, 0, NULL },
  { "group", group, FALSE, 2, regie_edit_may_group },
  { "ungroup", ungroup, FALSE, 1, regie_edit_may_ungroup },
  { "lock", lock, FALSE, 1, regie_edit_may_lock },
  { "hide", hide, FALSE, 1, regie_edit_may_lock },
  { "see", see, FALSE, 1, may_see },
  { "flip", flip, FALSE, 1, regie_edit_may_flip },
  { "turn", turn, TRUE, 1, regie_edit_may_turn },
  { "align", align, TRUE, 2, regie_edit_may_align },
  { "distribute", distribute, TRUE, 3, regie_edit_may_distribute },
  { "order", order, TRUE, 1, NULL },
  { "judge", judge, TRUE, 1, regie_edit_may_judge },
  { "add-corner", add_corner, FALSE, 1, regie_corner_may_add },
  { "remove-corner", remove_corner, FALSE, 1, regie_corner_may_remove },
  { "add-bend", add_corner, FALSE, 1, regie_corner_may_add_bend },
  { "remove-bend", remove_corner, FALSE, 1, regie_corner_may_remove_bend },
  { "straighten", straighten, FALSE, 1, regie_bend_may_straighten },
  { "pick-up", pick_up, FALSE, 1, regie_stage_may_pick_up },
  { "put-down", put_down, FALSE, 1, regie_stage_may_put_down },
  { "find-way", find_way, FALSE, 1, regie_bend_may_find_way },
};

static void
enable (RegieStage *stage, GActionMap *actions)
{
  unsigned n = regie_selection_count (regie_stage_selection (stage));

  for (size_t i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      GAction *action = g_action_map_lookup_action (actions, edits[i].name);
      gboolean may = n >= edits[i].needs && (!edits[i].may || edits[i].may (stage));

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), may);
    }
  g_simple_action_set_state (G_SIMPLE_ACTION (
                               g_action_map_lookup_action (actions, "lock")),
                             g_variant_new_boolean (regie_edit_is_locked (stage)));
}

static void
follow_selection (GSimpleActionGroup *actions)
{
  enable (g_object_get_data (G_OBJECT (actions), "stage"), G_ACTION_MAP (actions));
}

/* Whether it is locked, a menu tells with a tick. */
static GSimpleAction *
new_action (size_t i)
{
  if (edits[i].activate == lock)
    return g_simple_action_new_stateful (edits[i].name, NULL,
                                         g_variant_new_boolean (FALSE));
  return g_simple_action_new (edits[i].name,
                              edits[i].takes_number ? G_VARIANT_TYPE_INT32 : NULL);
}

GSimpleActionGroup *
regie_edit_actions_new (RegieStage *stage,
                        GtkWidget *widget,
                        RegieEdited edited,
                        gpointer data)
{
  GSimpleActionGroup *actions = g_simple_action_group_new ();
  RegieSelection *selection = regie_stage_selection (stage);

  for (size_t i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autoptr (GSimpleAction) action = new_action (i);
      Context *context = g_new0 (Context, 1);

      *context = (Context){ g_object_ref (stage), widget, edited, data };
      g_signal_connect_data (action, "activate", G_CALLBACK (edits[i].activate), context,
                             context_free, 0);
      g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
    }
  g_object_set_data_full (G_OBJECT (actions), "stage", g_object_ref (stage),
                          g_object_unref);
  g_signal_connect_object (selection, "items-changed", G_CALLBACK (follow_selection),
                           actions, G_CONNECT_SWAPPED);
  g_signal_connect_object (stage, "notify::corner", G_CALLBACK (follow_selection),
                           actions, G_CONNECT_SWAPPED);
  /* Groups and locks change what may be done. */
  g_signal_connect_object (regie_stage_document (stage), "changed",
                           G_CALLBACK (follow_selection), actions, G_CONNECT_SWAPPED);
  follow_selection (actions);
  return actions;
}

GSimpleActionGroup *
regie_stage_actions_new (RegieStage *stage)
{
  static const char *const names[] = { "tool",         "snap",  "grid",
                                       "overlay",      "tint",  "filter",
                                       "sight",        "moves", "ghosts-before",
                                       "ghosts-after", "pins" };
  GSimpleActionGroup *actions = g_simple_action_group_new ();

  for (size_t i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GPropertyAction) action =
        g_property_action_new (names[i], stage, names[i]);

      g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
    }
  return actions;
}

/* One bit of a stage's mask as a switch. */
static void
change_bit (GSimpleAction *action, GVariant *state, RegieStage *stage)
{
  const char *property = g_object_get_data (G_OBJECT (action), "property");
  unsigned bit = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (action), "bit")), mask;

  g_object_get (stage, property, &mask, NULL);
  mask = g_variant_get_boolean (state) ? mask | bit : mask & ~bit;
  g_object_set (stage, property, mask, NULL);
  g_simple_action_set_state (action, state);
}

static void
read_bit (RegieStage *stage, GParamSpec *spec, GSimpleAction *action)
{
  unsigned bit = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (action), "bit")), mask;

  g_object_get (stage, spec->name, &mask, NULL);
  g_simple_action_set_state (action, g_variant_new_boolean ((mask & bit) != 0));
}

static void
add_bit (GSimpleActionGroup *actions,
         RegieStage *stage,
         const char *verb,
         const char *property,
         int level)
{
  g_autofree char *name = g_strconcat (verb, "-", regie_levels[level].name, NULL);
  g_autofree char *detail = g_strconcat ("notify::", property, NULL);
  g_autoptr (GSimpleAction) action =
    g_simple_action_new_stateful (name, NULL, g_variant_new_boolean (FALSE));

  g_object_set_data (G_OBJECT (action), "property", (gpointer) property);
  g_object_set_data (G_OBJECT (action), "bit", GUINT_TO_POINTER (1u << level));
  g_signal_connect_object (action, "change-state", G_CALLBACK (change_bit), stage, 0);
  g_signal_connect_object (stage, detail, G_CALLBACK (read_bit), action, 0);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (action));
}

GSimpleActionGroup *
regie_level_actions_new (RegieStage *stage)
{
  GSimpleActionGroup *actions = g_simple_action_group_new ();

  for (int level = 0; level < REGIE_N_LEVELS; level++)
    {
      add_bit (actions, stage, "hide", "hidden-levels", level);
      add_bit (actions, stage, "lock", "locked-levels", level);
    }
  return actions;
}
