/* The tables of the production, its explication and its cast.
 * SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/model/production.h"

#include "app/model/scene.h"
#include "app/model/setting.h"
#include "app/model/type.h"

#include <glib/gi18n-lib.h>

const RegieChoice regie_parts[] = {
  { "customer", N_ ("Customer") },
  { "frontstage", N_ ("Frontstage") },
  { "backstage", N_ ("Backstage support") },
  { "partner", N_ ("Partner") },
  { NULL, NULL },
};

/* clang-format off */
static const RegieField promise_fields[] = {
  REGIE_TEXT (RegiePromise, "name", N_ ("Promise"), name),
  REGIE_TEXT (RegiePromise, "noticed", N_ ("How a customer notices it"), noticed),
};

static const RegieField value_proposition_fields[] = {
  REGIE_TEXT (RegieValueProposition, "sentence", N_ ("Value proposition"), sentence),
  REGIE_TEXT (RegieValueProposition, "audience", N_ ("Audience"), audience),
  REGIE_TEXT (RegieValueProposition, "subtext", N_ ("Subtext"), subtext),
};

static const RegieChildren value_proposition_children[] = {
  REGIE_LIST_OF (RegieValueProposition, "promise", N_ ("Promises"), promises, regie_promise_get_type),
};

static const RegieField explication_fields[] = {
  REGIE_PROSE (RegieExplication, "focus", N_ ("One focus of the shift"), focus),
};

static const RegieChildren explication_children[] = {
  REGIE_ONE_OF (RegieExplication, "value-proposition", N_ ("Value proposition"), value_proposition,
                RegieValueProposition *, regie_value_proposition_get_type, TRUE),
};

static const RegieField role_fields[] = {
  REGIE_TEXT (RegieRole, "name", N_ ("Name"), name),
  REGIE_CHOICE (RegieRole, "part", N_ ("Part"), part, regie_parts, REGIE_PART_CUSTOMER),
  REGIE_TEXT (RegieRole, "initials", N_ ("Initials"), initials),
  REGIE_WORD (RegieRole, "colour", N_ ("Colour"), colour),
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
  REGIE_LIST_OF (RegieProduction, "role", N_ ("Cast"), roles, regie_role_get_type),
  REGIE_LIST_OF (RegieProduction, "setting", N_ ("Settings"), settings, regie_setting_get_type),
  REGIE_LIST_OF (RegieProduction, "scene", N_ ("Scenes"), scenes, regie_scene_get_type),
};
/* clang-format on */

REGIE_DEFINE_LEAF (RegiePromise,
                   regie_promise,
                   "promise",
                   N_ ("Promise"),
                   "p",
                   promise_fields)
REGIE_DEFINE_RECORD (RegieValueProposition,
                     regie_value_proposition,
                     "value-proposition",
                     N_ ("Value proposition"),
                     NULL,
                     value_proposition_fields,
                     value_proposition_children)
REGIE_DEFINE_LEAF (RegieRole, regie_role, "role", N_ ("Role"), "r", role_fields)

typedef RegieRecordClass RegieExplicationClass;
G_DEFINE_FINAL_TYPE (RegieExplication, regie_explication, REGIE_TYPE_RECORD)

static void
regie_explication_class_init (RegieExplicationClass *klass)
{
  klass->tag = "explication";
  klass->label = N_ ("Explication");
  regie_record_class_install (klass, explication_fields,
                              G_N_ELEMENTS (explication_fields), explication_children,
                              G_N_ELEMENTS (explication_children));
}

static void
regie_explication_init (RegieExplication *self)
{
}

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
