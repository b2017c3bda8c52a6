import type { Action } from './action';
import { addCollection } from './add-collection';
import { aggregateDocuments } from './aggregate-documents';
import { calculateDocument } from './calculate-document';
import { getDocument } from './get-document';
import { insertDocument } from './insert-document';
import { invokeFunction } from './invoke-function';
import { modifyAndReturnDoc } from './modify-and-return-doc';
import { modifyDocument } from './modify-document';
import { wxApi, wxOpenApi } from './open-api';
import { removeDocument } from './remove-document';
import { batchDeleteFile, batchGetDownloadUrl, getUploadMetadata } from './storage';
import { abortTransaction, commitTransaction, startTransaction } from './transactions';

/** Every action of the wire that this cloud answers. Another one is refused by name. */
export const ACTIONS: Readonly<Record<string, Action>> = {
  'database.insertDocument': insertDocument,
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturnDoc,
  'database.removeDocument': removeDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.startTransaction': startTransaction,
  'database.commitTransaction': commitTransaction,
  'database.abortTransaction': abortTransaction,
  'database.addCollection': addCollection,
  'functions.invokeFunction': invokeFunction,
  'storage.getUploadMetadata': getUploadMetadata,
  'storage.batchGetDownloadUrl': batchGetDownloadUrl,
  'storage.batchDeleteFile': batchDeleteFile,
  'wx.api': wxApi,
  'wx.openApi': wxOpenApi,
};
