/* The stage as it is worked on: what is shown, what is picked, the tool in hand.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/stage/corner.h"
#include "app/stage/private.h"

#include <glib/gi18n-lib.h>

/* At 100 pixels a metre, until the canvas says otherwise. */
#define FIRST_PIXEL 0.01

enum
{
  PROP_DOCUMENT = 1,
  PROP_SCENE,
  PROP_BEAT,
  PROP_TOOL,
  PROP_SNAP,
  PROP_HIDDEN_LEVELS,
  PROP_LOCKED_LEVELS,
  PROP_OVERLAY,
  PROP_TINT,
  PROP_MOVES,
  PROP_GHOSTS_BEFORE,
  PROP_GHOSTS_AFTER,
  PROP_PINS,
  PROP_FILTER,
  PROP_GRID,
  PROP_IMPERIAL,
  PROP_ANNOTATIONS,
  PROP_PROMPT,
  PROP_SIGHT,
  PROP_SEEN,
  PROP_CORNER,
  N_PROPS
};

enum
{
  DAMAGED,
  FEEDBACK,
  LIVE,
  REMARK,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RegieStage, regie_stage, G_TYPE_OBJECT)

void
regie_stage_feedback (RegieStage *self)
{
  g_signal_emit (self, signals[FEEDBACK], 0);
}

void
regie_stage_damage (RegieStage *self, RegieBox box)
{
  g_signal_emit (self, signals[DAMAGED], 0, &box);
}

void
regie_stage_set_prompt (RegieStage *self, const char *prompt)
{
  if (g_strcmp0 (self->prompt, prompt) == 0)
    return;
  g_free (self->prompt);
  self->prompt = g_strdup (prompt);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PROMPT]);
}

/* What is worked on */

RegieStage *
regie_stage_new (RegieDocument *document)
{
  return g_object_new (REGIE_TYPE_STAGE, "document", document, NULL);
}

RegieDocument *
regie_stage_document (RegieStage *self)
{
  return self->document;
}

RegieProduction *
regie_stage_production (RegieStage *self)
{
  return regie_document_production (self->document);
}

RegieJournal *
regie_stage_journal (RegieStage *self)
{
  return regie_document_journal (self->document);
}

RegieScene *
regie_stage_scene (RegieStage *self)
{
  return self->scene;
}

RegieSetting *
regie_stage_setting (RegieStage *self)
{
  return self->setting;
}

RegieSelection *
regie_stage_selection (RegieStage *self)
{
  return self->selection;
}

static void
show (RegieStage *self, RegieScene *scene)
{
  RegieProduction *production = regie_stage_production (self);

  g_set_object (&self->scene, scene);
  g_set_object (&self->setting, scene ? regie_scene_setting (scene, production)
                                      : regie_list_at (production->settings, 0));
  self->beat = REGIE_OPENING_BEAT;
  regie_stage_take_moment (self);
  regie_stage_rebuild (self);
}

void
regie_stage_set_scene (RegieStage *self, RegieScene *scene)
{
  if (self->scene == scene)
    return;
  regie_stage_drop_hand (self);
  regie_stage_set_live (self, NULL);
  regie_selection_clear (self->selection);
  show (self, scene);
  if (self->looking)
    regie_stage_look (self);
  regie_stage_take_hand (self);
  regie_stage_damage (self, REGIE_BOX_EMPTY);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SCENE]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BEAT]);
}

RegieDrawOptions
regie_stage_options (RegieStage *self, RegieStyle style, double pixel)
{
  RegieDrawOptions options =
    regie_draw_options (regie_stage_production (self), self->scene, style);

  /* Labels take more metres the further away one looks: the index knows extents as they are
   * a little further out than this, never nearer. */
  if (pixel > self->index_pixel || (pixel > 0 && pixel < self->index_pixel / 4))
    {
      self->index_pixel = 2 * pixel;
      regie_stage_rebuild (self);
    }
  options.moment = self->moment;
  options.pixel = pixel;
  options.hidden_levels = self->hidden_levels;
  options.badges = self->overlay;
  options.tint = self->tint;
  options.filter = self->filter;
  options.grid = self->grid;
  options.imperial = self->imperial;
  options.dimensions = options.notes = self->annotations;
  options.skip = g_hash_table_size (self->live) > 0 ? self->live : NULL;
  return options;
}

/* The type */

static void
document_changed (RegieDocument *document, GPtrArray *records, RegieStage *self)
{
  regie_stage_sync (self, records);
}

/* A switch's place; NULL for what is none. */
static gboolean *
switch_of (RegieStage *self, guint id)
{
  switch (id)
    {
    case PROP_SNAP:
      return &self->snap;
    case PROP_OVERLAY:
      return &self->overlay;
    case PROP_TINT:
      return &self->tint;
    case PROP_MOVES:
      return &self->moves;
    case PROP_GHOSTS_BEFORE:
      return &self->ghosts_before;
    case PROP_GHOSTS_AFTER:
      return &self->ghosts_after;
    case PROP_PINS:
      return &self->pins;
    case PROP_GRID:
      return &self->grid;
    case PROP_IMPERIAL:
      return &self->imperial;
    case PROP_ANNOTATIONS:
      return &self->annotations;
    case PROP_SIGHT:
      return &self->looking;
    default:
      return NULL;
    }
}

static void
get_property (GObject *object, guint id, GValue *value, GParamSpec *spec)
{
  RegieStage *self = REGIE_STAGE (object);
  gboolean *toggle = switch_of (self, id);

  if (toggle)
    {
      g_value_set_boolean (value, *toggle);
      return;
    }
  switch (id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_SCENE:
      g_value_set_object (value, self->scene);
      break;
    case PROP_BEAT:
      g_value_set_int (value, self->beat);
      break;
    case PROP_TOOL:
      g_value_set_int (value, (int) self->tool);
      break;
    case PROP_HIDDEN_LEVELS:
      g_value_set_uint (value, self->hidden_levels);
      break;
    case PROP_LOCKED_LEVELS:
      g_value_set_uint (value, self->locked_levels);
      break;
    case PROP_FILTER:
      g_value_set_int (value, (int) self->filter);
      break;
    case PROP_PROMPT:
      g_value_set_string (value, self->prompt);
      break;
    case PROP_SEEN:
      g_value_set_string (value, self->seen);
      break;
    case PROP_CORNER:
      g_value_set_int (value, self->corner);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
}

static void
drop_levels_selection (RegieStage *self)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  RegieRecord *record;

  for (unsigned i = 0; (record = regie_selection_at (self->selection, i)); i++)
    if (!regie_stage_is_hidden (self, record) &&
        !regie_stage_level_is_locked (self, record))
      g_ptr_array_add (kept, record);
  regie_selection_set (self->selection, kept);
}

static void
set_switch (RegieStage *self, guint id, gboolean on)
{
  *switch_of (self, id) = on;
  if (id == PROP_SIGHT)
    {
      regie_stage_look (self);
      regie_stage_feedback (self);
    }
  else if (id != PROP_SNAP)
    regie_stage_damage (self, REGIE_BOX_EMPTY);
}

static void
set_property (GObject *object, guint id, const GValue *value, GParamSpec *spec)
{
  RegieStage *self = REGIE_STAGE (object);

  if (switch_of (self, id))
    {
      set_switch (self, id, g_value_get_boolean (value));
      return;
    }
  switch (id)
    {
    case PROP_DOCUMENT:
      self->document = g_value_dup_object (value);
      return;
    case PROP_SCENE:
      regie_stage_set_scene (self, g_value_get_object (value));
      return;
    case PROP_BEAT:
      regie_stage_set_beat_number (self, g_value_get_int (value));
      return;
    case PROP_TOOL:
      regie_stage_set_tool (self, (RegieToolId) g_value_get_int (value));
      return;
    case PROP_LOCKED_LEVELS:
      self->locked_levels = g_value_get_uint (value);
      drop_levels_selection (self);
      break;
    case PROP_HIDDEN_LEVELS:
      self->hidden_levels = g_value_get_uint (value);
      drop_levels_selection (self);
      break;
    case PROP_FILTER:
      self->filter = (RegieFilter) g_value_get_int (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, spec);
    }
  regie_stage_damage (self, REGIE_BOX_EMPTY);
}

static void
selection_changed (RegieStage *self)
{
  regie_stage_rest (self);
  regie_stage_pick_corner (self, -1);
  if (self->looking)
    regie_stage_look (self);
  regie_stage_feedback (self);
}

static void
stage_constructed (GObject *object)
{
  RegieStage *self = REGIE_STAGE (object);

  G_OBJECT_CLASS (regie_stage_parent_class)->constructed (object);
  show (self, regie_list_at (regie_stage_production (self)->scenes, 0));
  regie_stage_take_hand (self);
  g_signal_connect (self->document, "changed", G_CALLBACK (document_changed), self);
  g_signal_connect_object (self->selection, "items-changed",
                           G_CALLBACK (selection_changed), self, G_CONNECT_SWAPPED);
}

static void
stage_dispose (GObject *object)
{
  RegieStage *self = REGIE_STAGE (object);

  regie_stage_drop_hand (self);
  regie_stage_hover_end (self);
  regie_stage_rest (self);
  g_signal_handlers_disconnect_by_data (self->document, self);
  G_OBJECT_CLASS (regie_stage_parent_class)->dispose (object);
}

static void
stage_finalize (GObject *object)
{
  RegieStage *self = REGIE_STAGE (object);

  regie_index_free (self->index);
  g_hash_table_unref (self->live);
  regie_selection_set_moment (self->selection, NULL);
  g_clear_pointer (&self->moment, regie_moment_free);
  g_object_unref (self->selection);
  g_clear_object (&self->shown);
  g_clear_object (&self->lost);
  g_clear_object (&self->added);
  g_clear_object (&self->scene);
  g_clear_object (&self->setting);
  g_object_unref (self->document);
  g_free (self->symbol);
  g_free (self->prompt);
  g_free (self->seen);
  g_clear_object (&self->viewer);
  g_clear_pointer (&self->sight, regie_sight_free);
  G_OBJECT_CLASS (regie_stage_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;
  const guint levels = (1u << REGIE_N_LEVELS) - 1;

  props[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, REGIE_TYPE_DOCUMENT,
                                              flags | G_PARAM_CONSTRUCT_ONLY);
  props[PROP_SCENE] = g_param_spec_object ("scene", NULL, NULL, REGIE_TYPE_SCENE,
                                           flags | G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_BEAT] =
    g_param_spec_int ("beat", NULL, NULL, REGIE_OPENING_BEAT, G_MAXINT,
                      REGIE_OPENING_BEAT, flags | G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_TOOL] = g_param_spec_int ("tool", NULL, NULL, 0, REGIE_N_TOOLS - 1, 0,
                                       flags | G_PARAM_EXPLICIT_NOTIFY);
  props[PROP_SNAP] = g_param_spec_boolean ("snap", NULL, NULL, TRUE, flags);
  props[PROP_HIDDEN_LEVELS] =
    g_param_spec_uint ("hidden-levels", NULL, NULL, 0, levels, 0, flags);
  props[PROP_LOCKED_LEVELS] =
    g_param_spec_uint ("locked-levels", NULL, NULL, 0, levels, 0, flags);
  props[PROP_OVERLAY] = g_param_spec_boolean ("overlay", NULL, NULL, TRUE, flags);
  props[PROP_MOVES] = g_param_spec_boolean ("moves", NULL, NULL, TRUE, flags);
  props[PROP_GHOSTS_BEFORE] =
    g_param_spec_boolean ("ghosts-before", NULL, NULL, TRUE, flags);
  props[PROP_GHOSTS_AFTER] =
    g_param_spec_boolean ("ghosts-after", NULL, NULL, TRUE, flags);
  props[PROP_PINS] = g_param_spec_boolean ("pins", NULL, NULL, TRUE, flags);
  props[PROP_TINT] = g_param_spec_boolean ("tint", NULL, NULL, FALSE, flags);
  props[PROP_FILTER] =
    g_param_spec_int ("filter", NULL, NULL, 0, REGIE_FILTER_WORKS_AGAINST, 0, flags);
  props[PROP_GRID] = g_param_spec_boolean ("grid", NULL, NULL, TRUE, flags);
  props[PROP_IMPERIAL] = g_param_spec_boolean ("imperial", NULL, NULL, FALSE, flags);
  props[PROP_ANNOTATIONS] = g_param_spec_boolean ("annotations", NULL, NULL, TRUE, flags);
  props[PROP_PROMPT] = g_param_spec_string ("prompt", NULL, NULL, NULL,
                                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_SIGHT] = g_param_spec_boolean ("sight", NULL, NULL, FALSE, flags);
  props[PROP_SEEN] = g_param_spec_string ("seen", NULL, NULL, NULL,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_CORNER] = g_param_spec_int ("corner", NULL, NULL, -1, G_MAXINT, -1,
                                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (klass, N_PROPS, props);
}

static void
regie_stage_class_init (RegieStageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GType type = G_TYPE_FROM_CLASS (klass);

  object_class->constructed = stage_constructed;
  object_class->get_property = get_property;
  object_class->set_property = set_property;
  object_class->dispose = stage_dispose;
  object_class->finalize = stage_finalize;
  install_properties (object_class);
  signals[DAMAGED] = g_signal_new ("damaged", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[FEEDBACK] = g_signal_new ("feedback", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 0);
  signals[LIVE] =
    g_signal_new ("live", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMARK] = g_signal_new ("remark", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, REGIE_TYPE_REMARK);
}

static void
regie_stage_init (RegieStage *self)
{
  self->selection = regie_selection_new ();
  self->index = regie_index_new ();
  self->live = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->index_pixel = FIRST_PIXEL;
  self->corner = -1;
  self->beat = REGIE_OPENING_BEAT;
  self->snap = self->overlay = self->grid = self->moves = TRUE;
  self->ghosts_before = self->ghosts_after = TRUE;
  self->annotations = self->pins = TRUE;
}
