/* The tables of the production itself.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/production.h"

#include "app/model/scene.h"
#include "app/model/setting.h"
#include "app/model/type.h"

#include <glib/gi18n-lib.h>

/* clang-format off */
static const RegieField waiver_fields[] = {
  REGIE_WORD (RegieWaiver, "rule", N_ ("Check"), rule),
  REGIE_LINK (RegieWaiver, "about", N_ ("About"), about, regie_record_get_type),
  REGIE_PROSE (RegieWaiver, "reason", N_ ("Reason"), reason),
};

static const RegieField production_fields[] = {
  REGIE_TEXT (RegieProduction, "title", N_ ("Title"), title),
  REGIE_TEXT (RegieProduction, "site", N_ ("Site"), site),
  REGIE_TEXT (RegieProduction, "author", N_ ("Author"), author),
  REGIE_WORD (RegieProduction, "language", N_ ("Language"), language),
  REGIE_TEXT (RegieProduction, "revised", N_ ("Revised"), revised),
};

static const RegieChildren production_children[] = {
  REGIE_ONE_OF (RegieProduction, "explication", N_ ("Explication"), explication,
                RegieExplication *, regie_explication_get_type, TRUE),
  REGIE_ONE_OF (RegieProduction, "working-backwards", N_ ("Working backwards"), working_backwards,
                RegieWorkingBackwards *, regie_working_backwards_get_type, TRUE),
  REGIE_LIST_OF (RegieProduction, "role", N_ ("Cast"), roles, regie_role_get_type),
  REGIE_PRIVATE_LIST_OF (RegieProduction, "player", N_ ("Players"), players, regie_player_get_type),
  REGIE_LIST_OF (RegieProduction, "setting", N_ ("Settings"), settings, regie_setting_get_type),
  REGIE_LIST_OF (RegieProduction, "scene", N_ ("Scenes"), scenes, regie_scene_get_type),
  REGIE_LIST_OF (RegieProduction, "waiver", N_ ("Waivers"), waivers, regie_waiver_get_type),
};
/* clang-format on */

REGIE_DEFINE_LEAF (RegieWaiver,
                   regie_waiver,
                   "waiver",
                   N_ ("Waiver"),
                   NULL,
                   waiver_fields)

typedef RegieRecordClass RegieProductionClass;
G_DEFINE_FINAL_TYPE (RegieProduction, regie_production, REGIE_TYPE_RECORD)

static RegieJournal *
production_journal (RegieRecord *record)
{
  return ((RegieProduction *) record)->journal;
}

static void
regie_production_class_init (RegieProductionClass *klass)
{
  klass->tag = "production";
  klass->label = N_ ("Production");
  klass->journal = production_journal;
  regie_record_class_install (klass, production_fields, G_N_ELEMENTS (production_fields),
                              production_children, G_N_ELEMENTS (production_children));
}

static void
regie_production_init (RegieProduction *self)
{
}

RegieProduction *
regie_production_new (void)
{
  return g_object_new (REGIE_TYPE_PRODUCTION, NULL);
}

GListModel *
regie_production_promises (RegieProduction *self)
{
  return self->explication->value_proposition->promises;
}

RegieRole *
regie_production_role (RegieProduction *self, const char *id)
{
  RegieRole *role;

  for (unsigned i = 0; (role = regie_list_at (self->roles, i)); i++)
    if (g_strcmp0 (role->parent_instance.id, id) == 0)
      return role;
  return NULL;
}
