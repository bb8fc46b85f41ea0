// Written by `npm run generate` from openapi.yaml. Do not edit.

import { codePointLength, gatherErrors, jsonEqual } from './validator-runtime.js';

"use strict";
export const createProjectBody = validate20;
const schema31 = {"$id":"createProjectBody","$ref":"spec:/ProjectCreate"};
const schema32 = {"$id":"spec:/ProjectCreate","type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":200},"readme":{"type":["string","null"]},"metadata":{"$ref":"spec:/Metadata"}}};
const schema33 = {"$id":"spec:/Metadata","type":"object","additionalProperties":true};
const func1 = codePointLength;

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/ProjectCreate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/ProjectCreate/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "readme")) || (key0 === "metadata"))){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/ProjectCreate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func1(data0) > 200){
const err2 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/ProjectCreate/properties/name/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func1(data0) < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/ProjectCreate/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/ProjectCreate/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.readme !== undefined){
let data1 = data.readme;
if((typeof data1 !== "string") && (data1 !== null)){
const err5 = {instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/ProjectCreate/properties/readme/type",keyword:"type",params:{type: schema32.properties.readme.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
const err6 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"openapi.json#/components/schemas/ProjectCreate/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="createProjectBody" */;
let vErrors = null;
let errors = 0;
if(!(validate21(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate21.errors);
errors = vErrors.length;
}
validate20.errors = vErrors;
return errors === 0;
}

export const updateProjectBody = validate23;
const schema34 = {"$id":"updateProjectBody","$ref":"spec:/ProjectUpdate"};
const schema35 = {"$id":"spec:/ProjectUpdate","type":"object","additionalProperties":false,"minProperties":1,"properties":{"name":{"type":"string","minLength":1,"maxLength":200},"readme":{"type":["string","null"]},"metadata":{"$ref":"spec:/Metadata"}}};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/ProjectUpdate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/ProjectUpdate/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "readme")) || (key0 === "metadata"))){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/ProjectUpdate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func1(data0) > 200){
const err2 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/ProjectUpdate/properties/name/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func1(data0) < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/ProjectUpdate/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/ProjectUpdate/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.readme !== undefined){
let data1 = data.readme;
if((typeof data1 !== "string") && (data1 !== null)){
const err5 = {instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/ProjectUpdate/properties/readme/type",keyword:"type",params:{type: schema35.properties.readme.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
const err6 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"openapi.json#/components/schemas/ProjectUpdate/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="updateProjectBody" */;
let vErrors = null;
let errors = 0;
if(!(validate24(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate24.errors);
errors = vErrors.length;
}
validate23.errors = vErrors;
return errors === 0;
}

export const createCreatorsBody = validate26;
const schema37 = {"$id":"createCreatorsBody","type":"object","if":{"required":["creators"]},"then":{"$ref":"spec:/CreatorBulkCreate"},"else":{"$ref":"spec:/CreatorCreate"}};
const schema38 = {"$id":"spec:/CreatorBulkCreate","type":"object","additionalProperties":false,"required":["creators"],"properties":{"creators":{"type":"array","minItems":1,"maxItems":50,"items":{"$ref":"spec:/CreatorCreate"}}}};
const schema39 = {"$id":"spec:/CreatorCreate","type":"object","additionalProperties":false,"required":["tiktok_handle"],"properties":{"tiktok_handle":{"type":"string","pattern":"^@?[A-Za-z0-9._-]{1,30}$"},"tracking_mode":{"$ref":"spec:/TrackingMode"},"tracking_start_date":{"$ref":"spec:/CalendarDate"},"readme":{"type":["string","null"]},"metadata":{"$ref":"spec:/Metadata"}}};
const schema40 = {"$id":"spec:/TrackingMode","type":"string","enum":["auto","selective"]};
const schema41 = {"$id":"spec:/CalendarDate","type":"string","format":"date"};
const pattern4 = new RegExp("^@?[A-Za-z0-9._-]{1,30}$", "u");
const formats0 = /^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$/;

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/CreatorCreate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.tiktok_handle === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/CreatorCreate/required",keyword:"required",params:{missingProperty: "tiktok_handle"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "tiktok_handle") || (key0 === "tracking_mode")) || (key0 === "tracking_start_date")) || (key0 === "readme")) || (key0 === "metadata"))){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/CreatorCreate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.tiktok_handle !== undefined){
let data0 = data.tiktok_handle;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err2 = {instancePath:instancePath+"/tiktok_handle",schemaPath:"openapi.json#/components/schemas/CreatorCreate/properties/tiktok_handle/pattern",keyword:"pattern",params:{pattern: "^@?[A-Za-z0-9._-]{1,30}$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/tiktok_handle",schemaPath:"openapi.json#/components/schemas/CreatorCreate/properties/tiktok_handle/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.tracking_mode !== undefined){
let data1 = data.tracking_mode;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/tracking_mode",schemaPath:"openapi.json#/components/schemas/TrackingMode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data1 === "auto") || (data1 === "selective"))){
const err5 = {instancePath:instancePath+"/tracking_mode",schemaPath:"openapi.json#/components/schemas/TrackingMode/enum",keyword:"enum",params:{allowedValues: schema40.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.tracking_start_date !== undefined){
let data2 = data.tracking_start_date;
if(typeof data2 === "string"){
if(!(formats0.test(data2))){
const err6 = {instancePath:instancePath+"/tracking_start_date",schemaPath:"openapi.json#/components/schemas/CalendarDate/format",keyword:"format",params:{format: "date"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/tracking_start_date",schemaPath:"openapi.json#/components/schemas/CalendarDate/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.readme !== undefined){
let data3 = data.readme;
if((typeof data3 !== "string") && (data3 !== null)){
const err8 = {instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/CreatorCreate/properties/readme/type",keyword:"type",params:{type: schema39.properties.readme.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.metadata !== undefined){
let data4 = data.metadata;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
}
else {
const err9 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"openapi.json#/components/schemas/CreatorCreate/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}


function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/CreatorBulkCreate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.creators === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/CreatorBulkCreate/required",keyword:"required",params:{missingProperty: "creators"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "creators")){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/CreatorBulkCreate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.creators !== undefined){
let data0 = data.creators;
if(Array.isArray(data0)){
if(data0.length > 50){
const err2 = {instancePath:instancePath+"/creators",schemaPath:"openapi.json#/components/schemas/CreatorBulkCreate/properties/creators/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/creators",schemaPath:"openapi.json#/components/schemas/CreatorBulkCreate/properties/creators/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate28(data0[i0], {instancePath:instancePath+"/creators/" + i0,parentData:data0,parentDataProperty:i0,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate28.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/creators",schemaPath:"openapi.json#/components/schemas/CreatorBulkCreate/properties/creators/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"openapi.json#/components/schemas/CreatorBulkCreate/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}


function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="createCreatorsBody" */;
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.creators === undefined) && (missing0 = "creators")){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs3 = errors;
if(!(validate27(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate27.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
if(valid0){
var props0 = true;
}
ifClause0 = "then";
}
else {
const _errs4 = errors;
if(!(validate28(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate28.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
if(valid0){
if(props0 !== true){
props0 = true;
}
}
ifClause0 = "else";
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}

export const bulkRemoveCreatorsBody = validate32;
const schema43 = {"$id":"bulkRemoveCreatorsBody","$ref":"spec:/CreatorIds"};
const schema44 = {"$id":"spec:/CreatorIds","type":"object","additionalProperties":false,"required":["creator_ids"],"properties":{"creator_ids":{"type":"array","minItems":1,"maxItems":50,"items":{"$ref":"spec:/Uuid"}}}};
const schema45 = {"$id":"spec:/Uuid","type":"string","pattern":"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"};
const pattern5 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", "u");

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/CreatorIds" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.creator_ids === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/CreatorIds/required",keyword:"required",params:{missingProperty: "creator_ids"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "creator_ids")){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/CreatorIds/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.creator_ids !== undefined){
let data0 = data.creator_ids;
if(Array.isArray(data0)){
if(data0.length > 50){
const err2 = {instancePath:instancePath+"/creator_ids",schemaPath:"openapi.json#/components/schemas/CreatorIds/properties/creator_ids/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/creator_ids",schemaPath:"openapi.json#/components/schemas/CreatorIds/properties/creator_ids/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err4 = {instancePath:instancePath+"/creator_ids/" + i0,schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/creator_ids/" + i0,schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/creator_ids",schemaPath:"openapi.json#/components/schemas/CreatorIds/properties/creator_ids/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"openapi.json#/components/schemas/CreatorIds/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}


function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="bulkRemoveCreatorsBody" */;
let vErrors = null;
let errors = 0;
if(!(validate33(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate33.errors);
errors = vErrors.length;
}
validate32.errors = vErrors;
return errors === 0;
}

export const updateCreatorBody = validate35;
const schema46 = {"$id":"updateCreatorBody","$ref":"spec:/CreatorUpdate"};
const schema47 = {"$id":"spec:/CreatorUpdate","type":"object","additionalProperties":false,"minProperties":1,"properties":{"tiktok_handle":{"type":"string","minLength":1},"tracking_mode":{"$ref":"spec:/TrackingMode"},"readme":{"type":["string","null"]},"metadata":{"$ref":"spec:/Metadata"}}};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/CreatorUpdate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/CreatorUpdate/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "tiktok_handle") || (key0 === "tracking_mode")) || (key0 === "readme")) || (key0 === "metadata"))){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/CreatorUpdate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.tiktok_handle !== undefined){
let data0 = data.tiktok_handle;
if(typeof data0 === "string"){
if(func1(data0) < 1){
const err2 = {instancePath:instancePath+"/tiktok_handle",schemaPath:"openapi.json#/components/schemas/CreatorUpdate/properties/tiktok_handle/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/tiktok_handle",schemaPath:"openapi.json#/components/schemas/CreatorUpdate/properties/tiktok_handle/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.tracking_mode !== undefined){
let data1 = data.tracking_mode;
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/tracking_mode",schemaPath:"openapi.json#/components/schemas/TrackingMode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data1 === "auto") || (data1 === "selective"))){
const err5 = {instancePath:instancePath+"/tracking_mode",schemaPath:"openapi.json#/components/schemas/TrackingMode/enum",keyword:"enum",params:{allowedValues: schema40.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.readme !== undefined){
let data2 = data.readme;
if((typeof data2 !== "string") && (data2 !== null)){
const err6 = {instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/CreatorUpdate/properties/readme/type",keyword:"type",params:{type: schema47.properties.readme.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
let data3 = data.metadata;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"openapi.json#/components/schemas/CreatorUpdate/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}


function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="updateCreatorBody" */;
let vErrors = null;
let errors = 0;
if(!(validate36(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate36.errors);
errors = vErrors.length;
}
validate35.errors = vErrors;
return errors === 0;
}

export const addVideoBody = validate38;
const schema50 = {"$id":"addVideoBody","$ref":"spec:/VideoAdd"};
const schema51 = {"$id":"spec:/VideoAdd","type":"object","additionalProperties":false,"required":["url"],"properties":{"url":{"type":"string","format":"uri","pattern":"^https?://(www\\.|m\\.)?tiktok\\.com/@[A-Za-z0-9._-]{1,30}/video/[0-9]{1,20}/?([?#].*)?$"}}};
const formats2 = /^[a-z][a-z0-9+.-]*:\S+$/i;
const pattern6 = new RegExp("^https?://(www\\.|m\\.)?tiktok\\.com/@[A-Za-z0-9._-]{1,30}/video/[0-9]{1,20}/?([?#].*)?$", "u");

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="addVideoBody" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/VideoAdd/required",keyword:"required",params:{missingProperty: "url"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "url")){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/VideoAdd/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.url !== undefined){
let data0 = data.url;
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
const err2 = {instancePath:instancePath+"/url",schemaPath:"openapi.json#/components/schemas/VideoAdd/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://(www\\.|m\\.)?tiktok\\.com/@[A-Za-z0-9._-]{1,30}/video/[0-9]{1,20}/?([?#].*)?$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(formats2.test(data0))){
const err3 = {instancePath:instancePath+"/url",schemaPath:"openapi.json#/components/schemas/VideoAdd/properties/url/format",keyword:"format",params:{format: "uri"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/url",schemaPath:"openapi.json#/components/schemas/VideoAdd/properties/url/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"openapi.json#/components/schemas/VideoAdd/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}

export const bulkDisableVideoTrackingBody = validate39;
const schema52 = {"$id":"bulkDisableVideoTrackingBody","$ref":"spec:/VideoIds"};
const schema53 = {"$id":"spec:/VideoIds","type":"object","additionalProperties":false,"required":["video_ids"],"properties":{"video_ids":{"type":"array","minItems":1,"maxItems":50,"items":{"$ref":"spec:/Uuid"}}}};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/VideoIds" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.video_ids === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/VideoIds/required",keyword:"required",params:{missingProperty: "video_ids"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "video_ids")){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/VideoIds/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.video_ids !== undefined){
let data0 = data.video_ids;
if(Array.isArray(data0)){
if(data0.length > 50){
const err2 = {instancePath:instancePath+"/video_ids",schemaPath:"openapi.json#/components/schemas/VideoIds/properties/video_ids/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/video_ids",schemaPath:"openapi.json#/components/schemas/VideoIds/properties/video_ids/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err4 = {instancePath:instancePath+"/video_ids/" + i0,schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/video_ids/" + i0,schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath:instancePath+"/video_ids",schemaPath:"openapi.json#/components/schemas/VideoIds/properties/video_ids/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"openapi.json#/components/schemas/VideoIds/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}


function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="bulkDisableVideoTrackingBody" */;
let vErrors = null;
let errors = 0;
if(!(validate40(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate40.errors);
errors = vErrors.length;
}
validate39.errors = vErrors;
return errors === 0;
}

export const updateVideoBody = validate42;
const schema55 = {"$id":"updateVideoBody","$ref":"spec:/VideoUpdate"};
const schema56 = {"$id":"spec:/VideoUpdate","type":"object","additionalProperties":false,"minProperties":1,"properties":{"tracking_status":{"$ref":"spec:/VideoUpdateStatus"},"readme":{"type":["string","null"]},"metadata":{"$ref":"spec:/Metadata"}}};
const schema57 = {"$id":"spec:/VideoUpdateStatus","type":"string","enum":["included","excluded"]};

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/VideoUpdate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/VideoUpdate/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "tracking_status") || (key0 === "readme")) || (key0 === "metadata"))){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/VideoUpdate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.tracking_status !== undefined){
let data0 = data.tracking_status;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/tracking_status",schemaPath:"openapi.json#/components/schemas/VideoUpdateStatus/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((data0 === "included") || (data0 === "excluded"))){
const err3 = {instancePath:instancePath+"/tracking_status",schemaPath:"openapi.json#/components/schemas/VideoUpdateStatus/enum",keyword:"enum",params:{allowedValues: schema57.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.readme !== undefined){
let data1 = data.readme;
if((typeof data1 !== "string") && (data1 !== null)){
const err4 = {instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/VideoUpdate/properties/readme/type",keyword:"type",params:{type: schema56.properties.readme.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
const err5 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"openapi.json#/components/schemas/VideoUpdate/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}


function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="updateVideoBody" */;
let vErrors = null;
let errors = 0;
if(!(validate43(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate43.errors);
errors = vErrors.length;
}
validate42.errors = vErrors;
return errors === 0;
}

export const createCampaignBody = validate45;
const schema59 = {"$id":"createCampaignBody","$ref":"spec:/CampaignCreate"};
const schema60 = {"$id":"spec:/CampaignCreate","type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":200},"readme":{"type":["string","null"]},"metadata":{"$ref":"spec:/Metadata"},"target_views":{"type":["number","null"],"minimum":0},"target_at":{"oneOf":[{"$ref":"spec:/Timestamp"},{"type":"null"}]}}};
const schema62 = {"$id":"spec:/Timestamp","type":"string","format":"date-time"};
const formats4 = /^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))[Tt](?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$/;

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/CampaignCreate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/CampaignCreate/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "readme")) || (key0 === "metadata")) || (key0 === "target_views")) || (key0 === "target_at"))){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/CampaignCreate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func1(data0) > 200){
const err2 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/CampaignCreate/properties/name/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func1(data0) < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/CampaignCreate/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/CampaignCreate/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.readme !== undefined){
let data1 = data.readme;
if((typeof data1 !== "string") && (data1 !== null)){
const err5 = {instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/CampaignCreate/properties/readme/type",keyword:"type",params:{type: schema60.properties.readme.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
const err6 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.target_views !== undefined){
let data3 = data.target_views;
if((!((typeof data3 == "number") && (isFinite(data3)))) && (data3 !== null)){
const err7 = {instancePath:instancePath+"/target_views",schemaPath:"openapi.json#/components/schemas/CampaignCreate/properties/target_views/type",keyword:"type",params:{type: schema60.properties.target_views.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/target_views",schemaPath:"openapi.json#/components/schemas/CampaignCreate/properties/target_views/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.target_at !== undefined){
let data4 = data.target_at;
const _errs13 = errors;
let valid2 = false;
let passing0 = null;
const _errs14 = errors;
if(typeof data4 === "string"){
if(!(formats4.test(data4))){
const err9 = {instancePath:instancePath+"/target_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/target_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid0 = _errs14 === errors;
if(_valid0){
valid2 = true;
passing0 = 0;
}
const _errs17 = errors;
if(data4 !== null){
const err11 = {instancePath:instancePath+"/target_at",schemaPath:"openapi.json#/components/schemas/CampaignCreate/properties/target_at/oneOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid0 = _errs17 === errors;
if(_valid0 && valid2){
valid2 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid2 = true;
passing0 = 1;
}
}
if(!valid2){
const err12 = {instancePath:instancePath+"/target_at",schemaPath:"openapi.json#/components/schemas/CampaignCreate/properties/target_at/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err13 = {instancePath,schemaPath:"openapi.json#/components/schemas/CampaignCreate/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}


function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="createCampaignBody" */;
let vErrors = null;
let errors = 0;
if(!(validate46(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate46.errors);
errors = vErrors.length;
}
validate45.errors = vErrors;
return errors === 0;
}

export const updateCampaignBody = validate48;
const schema63 = {"$id":"updateCampaignBody","$ref":"spec:/CampaignUpdate"};
const schema64 = {"$id":"spec:/CampaignUpdate","type":"object","additionalProperties":false,"minProperties":1,"properties":{"name":{"type":"string","minLength":1,"maxLength":200},"readme":{"type":["string","null"]},"metadata":{"$ref":"spec:/Metadata"},"target_views":{"type":["number","null"],"minimum":0},"target_at":{"oneOf":[{"$ref":"spec:/Timestamp"},{"type":"null"}]}}};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/CampaignUpdate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/CampaignUpdate/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "readme")) || (key0 === "metadata")) || (key0 === "target_views")) || (key0 === "target_at"))){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/CampaignUpdate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func1(data0) > 200){
const err2 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/CampaignUpdate/properties/name/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func1(data0) < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/CampaignUpdate/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/CampaignUpdate/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.readme !== undefined){
let data1 = data.readme;
if((typeof data1 !== "string") && (data1 !== null)){
const err5 = {instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/CampaignUpdate/properties/readme/type",keyword:"type",params:{type: schema64.properties.readme.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
const err6 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.target_views !== undefined){
let data3 = data.target_views;
if((!((typeof data3 == "number") && (isFinite(data3)))) && (data3 !== null)){
const err7 = {instancePath:instancePath+"/target_views",schemaPath:"openapi.json#/components/schemas/CampaignUpdate/properties/target_views/type",keyword:"type",params:{type: schema64.properties.target_views.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/target_views",schemaPath:"openapi.json#/components/schemas/CampaignUpdate/properties/target_views/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.target_at !== undefined){
let data4 = data.target_at;
const _errs13 = errors;
let valid2 = false;
let passing0 = null;
const _errs14 = errors;
if(typeof data4 === "string"){
if(!(formats4.test(data4))){
const err9 = {instancePath:instancePath+"/target_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/target_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid0 = _errs14 === errors;
if(_valid0){
valid2 = true;
passing0 = 0;
}
const _errs17 = errors;
if(data4 !== null){
const err11 = {instancePath:instancePath+"/target_at",schemaPath:"openapi.json#/components/schemas/CampaignUpdate/properties/target_at/oneOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid0 = _errs17 === errors;
if(_valid0 && valid2){
valid2 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid2 = true;
passing0 = 1;
}
}
if(!valid2){
const err12 = {instancePath:instancePath+"/target_at",schemaPath:"openapi.json#/components/schemas/CampaignUpdate/properties/target_at/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err13 = {instancePath,schemaPath:"openapi.json#/components/schemas/CampaignUpdate/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}


function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="updateCampaignBody" */;
let vErrors = null;
let errors = 0;
if(!(validate49(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate49.errors);
errors = vErrors.length;
}
validate48.errors = vErrors;
return errors === 0;
}

export const addCampaignItemBody = validate51;
const schema67 = {"$id":"addCampaignItemBody","$ref":"spec:/CampaignItemRef"};
const schema68 = {"$id":"spec:/CampaignItemRef","type":"object","additionalProperties":false,"required":["item_type","item_id"],"properties":{"item_type":{"$ref":"spec:/CampaignItemType"},"item_id":{"$ref":"spec:/Uuid"}}};
const schema69 = {"$id":"spec:/CampaignItemType","type":"string","enum":["creator","video","campaign"]};

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/CampaignItemRef" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.item_type === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/CampaignItemRef/required",keyword:"required",params:{missingProperty: "item_type"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.item_id === undefined){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/CampaignItemRef/required",keyword:"required",params:{missingProperty: "item_id"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "item_type") || (key0 === "item_id"))){
const err2 = {instancePath,schemaPath:"openapi.json#/components/schemas/CampaignItemRef/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.item_type !== undefined){
let data0 = data.item_type;
if(typeof data0 !== "string"){
const err3 = {instancePath:instancePath+"/item_type",schemaPath:"openapi.json#/components/schemas/CampaignItemType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((data0 === "creator") || (data0 === "video")) || (data0 === "campaign"))){
const err4 = {instancePath:instancePath+"/item_type",schemaPath:"openapi.json#/components/schemas/CampaignItemType/enum",keyword:"enum",params:{allowedValues: schema69.enum}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.item_id !== undefined){
let data1 = data.item_id;
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err5 = {instancePath:instancePath+"/item_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/item_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
else {
const err7 = {instancePath,schemaPath:"openapi.json#/components/schemas/CampaignItemRef/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}


function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="addCampaignItemBody" */;
let vErrors = null;
let errors = 0;
if(!(validate52(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate52.errors);
errors = vErrors.length;
}
validate51.errors = vErrors;
return errors === 0;
}

export const createGoalBody = validate54;
const schema71 = {"$id":"createGoalBody","$ref":"spec:/GoalCreate"};
const schema72 = {"$id":"spec:/GoalCreate","type":"object","additionalProperties":false,"required":["metric","target_value","period"],"properties":{"metric":{"$ref":"spec:/GoalMetric"},"target_value":{"type":"integer","minimum":1,"maximum":9007199254740991},"period":{"$ref":"spec:/Period"},"start_date":{"oneOf":[{"$ref":"spec:/CalendarDate"},{"type":"null"}]},"end_date":{"oneOf":[{"$ref":"spec:/CalendarDate"},{"type":"null"}]}}};
const schema73 = {"$id":"spec:/GoalMetric","type":"string","enum":["posts","views","engagement","followers"]};
const schema74 = {"$id":"spec:/Period","type":"string","enum":["daily","weekly","monthly"]};

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/GoalCreate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.metric === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/GoalCreate/required",keyword:"required",params:{missingProperty: "metric"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.target_value === undefined){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/GoalCreate/required",keyword:"required",params:{missingProperty: "target_value"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.period === undefined){
const err2 = {instancePath,schemaPath:"openapi.json#/components/schemas/GoalCreate/required",keyword:"required",params:{missingProperty: "period"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "metric") || (key0 === "target_value")) || (key0 === "period")) || (key0 === "start_date")) || (key0 === "end_date"))){
const err3 = {instancePath,schemaPath:"openapi.json#/components/schemas/GoalCreate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.metric !== undefined){
let data0 = data.metric;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/metric",schemaPath:"openapi.json#/components/schemas/GoalMetric/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((((data0 === "posts") || (data0 === "views")) || (data0 === "engagement")) || (data0 === "followers"))){
const err5 = {instancePath:instancePath+"/metric",schemaPath:"openapi.json#/components/schemas/GoalMetric/enum",keyword:"enum",params:{allowedValues: schema73.enum}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.target_value !== undefined){
let data1 = data.target_value;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err6 = {instancePath:instancePath+"/target_value",schemaPath:"openapi.json#/components/schemas/GoalCreate/properties/target_value/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/target_value",schemaPath:"openapi.json#/components/schemas/GoalCreate/properties/target_value/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1 < 1 || isNaN(data1)){
const err8 = {instancePath:instancePath+"/target_value",schemaPath:"openapi.json#/components/schemas/GoalCreate/properties/target_value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
if(data.period !== undefined){
let data2 = data.period;
if(typeof data2 !== "string"){
const err9 = {instancePath:instancePath+"/period",schemaPath:"openapi.json#/components/schemas/Period/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(!(((data2 === "daily") || (data2 === "weekly")) || (data2 === "monthly"))){
const err10 = {instancePath:instancePath+"/period",schemaPath:"openapi.json#/components/schemas/Period/enum",keyword:"enum",params:{allowedValues: schema74.enum}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.start_date !== undefined){
let data3 = data.start_date;
const _errs11 = errors;
let valid3 = false;
let passing0 = null;
const _errs12 = errors;
if(typeof data3 === "string"){
if(!(formats0.test(data3))){
const err11 = {instancePath:instancePath+"/start_date",schemaPath:"openapi.json#/components/schemas/CalendarDate/format",keyword:"format",params:{format: "date"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/start_date",schemaPath:"openapi.json#/components/schemas/CalendarDate/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid0 = _errs12 === errors;
if(_valid0){
valid3 = true;
passing0 = 0;
}
const _errs15 = errors;
if(data3 !== null){
const err13 = {instancePath:instancePath+"/start_date",schemaPath:"openapi.json#/components/schemas/GoalCreate/properties/start_date/oneOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid0 = _errs15 === errors;
if(_valid0 && valid3){
valid3 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid3 = true;
passing0 = 1;
}
}
if(!valid3){
const err14 = {instancePath:instancePath+"/start_date",schemaPath:"openapi.json#/components/schemas/GoalCreate/properties/start_date/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
}
if(data.end_date !== undefined){
let data4 = data.end_date;
const _errs18 = errors;
let valid5 = false;
let passing1 = null;
const _errs19 = errors;
if(typeof data4 === "string"){
if(!(formats0.test(data4))){
const err15 = {instancePath:instancePath+"/end_date",schemaPath:"openapi.json#/components/schemas/CalendarDate/format",keyword:"format",params:{format: "date"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/end_date",schemaPath:"openapi.json#/components/schemas/CalendarDate/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid1 = _errs19 === errors;
if(_valid1){
valid5 = true;
passing1 = 0;
}
const _errs22 = errors;
if(data4 !== null){
const err17 = {instancePath:instancePath+"/end_date",schemaPath:"openapi.json#/components/schemas/GoalCreate/properties/end_date/oneOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid1 = _errs22 === errors;
if(_valid1 && valid5){
valid5 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid5 = true;
passing1 = 1;
}
}
if(!valid5){
const err18 = {instancePath:instancePath+"/end_date",schemaPath:"openapi.json#/components/schemas/GoalCreate/properties/end_date/oneOf",keyword:"oneOf",params:{passingSchemas: passing1}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err19 = {instancePath,schemaPath:"openapi.json#/components/schemas/GoalCreate/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}


function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="createGoalBody" */;
let vErrors = null;
let errors = 0;
if(!(validate55(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate55.errors);
errors = vErrors.length;
}
validate54.errors = vErrors;
return errors === 0;
}

export const updateGoalBody = validate57;
const schema77 = {"$id":"updateGoalBody","$ref":"spec:/GoalUpdate"};
const schema78 = {"$id":"spec:/GoalUpdate","type":"object","additionalProperties":false,"minProperties":1,"properties":{"target_value":{"type":"integer","minimum":1,"maximum":9007199254740991},"start_date":{"oneOf":[{"$ref":"spec:/CalendarDate"},{"type":"null"}]},"end_date":{"oneOf":[{"$ref":"spec:/CalendarDate"},{"type":"null"}]},"is_active":{"type":"boolean"}}};

function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/GoalUpdate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/GoalUpdate/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "target_value") || (key0 === "start_date")) || (key0 === "end_date")) || (key0 === "is_active"))){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/GoalUpdate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.target_value !== undefined){
let data0 = data.target_value;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/target_value",schemaPath:"openapi.json#/components/schemas/GoalUpdate/properties/target_value/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/target_value",schemaPath:"openapi.json#/components/schemas/GoalUpdate/properties/target_value/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/target_value",schemaPath:"openapi.json#/components/schemas/GoalUpdate/properties/target_value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.start_date !== undefined){
let data1 = data.start_date;
const _errs5 = errors;
let valid1 = false;
let passing0 = null;
const _errs6 = errors;
if(typeof data1 === "string"){
if(!(formats0.test(data1))){
const err5 = {instancePath:instancePath+"/start_date",schemaPath:"openapi.json#/components/schemas/CalendarDate/format",keyword:"format",params:{format: "date"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/start_date",schemaPath:"openapi.json#/components/schemas/CalendarDate/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs6 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
}
const _errs9 = errors;
if(data1 !== null){
const err7 = {instancePath:instancePath+"/start_date",schemaPath:"openapi.json#/components/schemas/GoalUpdate/properties/start_date/oneOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid0 = _errs9 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid1 = true;
passing0 = 1;
}
}
if(!valid1){
const err8 = {instancePath:instancePath+"/start_date",schemaPath:"openapi.json#/components/schemas/GoalUpdate/properties/start_date/oneOf",keyword:"oneOf",params:{passingSchemas: passing0}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
}
if(data.end_date !== undefined){
let data2 = data.end_date;
const _errs12 = errors;
let valid3 = false;
let passing1 = null;
const _errs13 = errors;
if(typeof data2 === "string"){
if(!(formats0.test(data2))){
const err9 = {instancePath:instancePath+"/end_date",schemaPath:"openapi.json#/components/schemas/CalendarDate/format",keyword:"format",params:{format: "date"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/end_date",schemaPath:"openapi.json#/components/schemas/CalendarDate/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var _valid1 = _errs13 === errors;
if(_valid1){
valid3 = true;
passing1 = 0;
}
const _errs16 = errors;
if(data2 !== null){
const err11 = {instancePath:instancePath+"/end_date",schemaPath:"openapi.json#/components/schemas/GoalUpdate/properties/end_date/oneOf/1/type",keyword:"type",params:{type: "null"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid1 = _errs16 === errors;
if(_valid1 && valid3){
valid3 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid3 = true;
passing1 = 1;
}
}
if(!valid3){
const err12 = {instancePath:instancePath+"/end_date",schemaPath:"openapi.json#/components/schemas/GoalUpdate/properties/end_date/oneOf",keyword:"oneOf",params:{passingSchemas: passing1}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
else {
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
}
}
if(data.is_active !== undefined){
if(typeof data.is_active !== "boolean"){
const err13 = {instancePath:instancePath+"/is_active",schemaPath:"openapi.json#/components/schemas/GoalUpdate/properties/is_active/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"openapi.json#/components/schemas/GoalUpdate/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate58.errors = vErrors;
return errors === 0;
}


function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="updateGoalBody" */;
let vErrors = null;
let errors = 0;
if(!(validate58(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate58.errors);
errors = vErrors.length;
}
validate57.errors = vErrors;
return errors === 0;
}

export const createAnnotationBody = validate60;
const schema81 = {"$id":"createAnnotationBody","$ref":"spec:/AnnotationCreate"};
const schema82 = {"$id":"spec:/AnnotationCreate","type":"object","additionalProperties":false,"required":["project_id","date","label"],"properties":{"project_id":{"$ref":"spec:/Uuid"},"entity":{"$ref":"spec:/AnalyticsEntity"},"entity_id":{"$ref":"spec:/Uuid"},"date":{"$ref":"spec:/CalendarDate"},"kind":{"type":"string","minLength":1,"maxLength":50},"label":{"type":"string","minLength":1,"maxLength":200},"metadata":{"$ref":"spec:/Metadata"}}};
const schema84 = {"$id":"spec:/AnalyticsEntity","type":"string","enum":["creator","video","campaign"]};

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/AnnotationCreate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.project_id === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/AnnotationCreate/required",keyword:"required",params:{missingProperty: "project_id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.date === undefined){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/AnnotationCreate/required",keyword:"required",params:{missingProperty: "date"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.label === undefined){
const err2 = {instancePath,schemaPath:"openapi.json#/components/schemas/AnnotationCreate/required",keyword:"required",params:{missingProperty: "label"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "project_id") || (key0 === "entity")) || (key0 === "entity_id")) || (key0 === "date")) || (key0 === "kind")) || (key0 === "label")) || (key0 === "metadata"))){
const err3 = {instancePath,schemaPath:"openapi.json#/components/schemas/AnnotationCreate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.project_id !== undefined){
let data0 = data.project_id;
if(typeof data0 === "string"){
if(!pattern5.test(data0)){
const err4 = {instancePath:instancePath+"/project_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/project_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.entity !== undefined){
let data1 = data.entity;
if(typeof data1 !== "string"){
const err6 = {instancePath:instancePath+"/entity",schemaPath:"openapi.json#/components/schemas/AnalyticsEntity/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((data1 === "creator") || (data1 === "video")) || (data1 === "campaign"))){
const err7 = {instancePath:instancePath+"/entity",schemaPath:"openapi.json#/components/schemas/AnalyticsEntity/enum",keyword:"enum",params:{allowedValues: schema84.enum}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.entity_id !== undefined){
let data2 = data.entity_id;
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
const err8 = {instancePath:instancePath+"/entity_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/entity_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.date !== undefined){
let data3 = data.date;
if(typeof data3 === "string"){
if(!(formats0.test(data3))){
const err10 = {instancePath:instancePath+"/date",schemaPath:"openapi.json#/components/schemas/CalendarDate/format",keyword:"format",params:{format: "date"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/date",schemaPath:"openapi.json#/components/schemas/CalendarDate/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.kind !== undefined){
let data4 = data.kind;
if(typeof data4 === "string"){
if(func1(data4) > 50){
const err12 = {instancePath:instancePath+"/kind",schemaPath:"openapi.json#/components/schemas/AnnotationCreate/properties/kind/maxLength",keyword:"maxLength",params:{limit: 50}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func1(data4) < 1){
const err13 = {instancePath:instancePath+"/kind",schemaPath:"openapi.json#/components/schemas/AnnotationCreate/properties/kind/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/kind",schemaPath:"openapi.json#/components/schemas/AnnotationCreate/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.label !== undefined){
let data5 = data.label;
if(typeof data5 === "string"){
if(func1(data5) > 200){
const err15 = {instancePath:instancePath+"/label",schemaPath:"openapi.json#/components/schemas/AnnotationCreate/properties/label/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func1(data5) < 1){
const err16 = {instancePath:instancePath+"/label",schemaPath:"openapi.json#/components/schemas/AnnotationCreate/properties/label/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/label",schemaPath:"openapi.json#/components/schemas/AnnotationCreate/properties/label/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.metadata !== undefined){
let data6 = data.metadata;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
}
else {
const err18 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"openapi.json#/components/schemas/AnnotationCreate/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}


function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="createAnnotationBody" */;
let vErrors = null;
let errors = 0;
if(!(validate61(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate61.errors);
errors = vErrors.length;
}
validate60.errors = vErrors;
return errors === 0;
}

export const updateAnnotationBody = validate63;
const schema88 = {"$id":"updateAnnotationBody","$ref":"spec:/AnnotationUpdate"};
const schema89 = {"$id":"spec:/AnnotationUpdate","type":"object","additionalProperties":false,"minProperties":1,"properties":{"date":{"$ref":"spec:/CalendarDate"},"kind":{"type":"string","minLength":1,"maxLength":50},"label":{"type":"string","minLength":1,"maxLength":200},"metadata":{"$ref":"spec:/Metadata"}}};

function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/AnnotationUpdate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/AnnotationUpdate/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "date") || (key0 === "kind")) || (key0 === "label")) || (key0 === "metadata"))){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/AnnotationUpdate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.date !== undefined){
let data0 = data.date;
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
const err2 = {instancePath:instancePath+"/date",schemaPath:"openapi.json#/components/schemas/CalendarDate/format",keyword:"format",params:{format: "date"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/date",schemaPath:"openapi.json#/components/schemas/CalendarDate/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 === "string"){
if(func1(data1) > 50){
const err4 = {instancePath:instancePath+"/kind",schemaPath:"openapi.json#/components/schemas/AnnotationUpdate/properties/kind/maxLength",keyword:"maxLength",params:{limit: 50}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data1) < 1){
const err5 = {instancePath:instancePath+"/kind",schemaPath:"openapi.json#/components/schemas/AnnotationUpdate/properties/kind/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/kind",schemaPath:"openapi.json#/components/schemas/AnnotationUpdate/properties/kind/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.label !== undefined){
let data2 = data.label;
if(typeof data2 === "string"){
if(func1(data2) > 200){
const err7 = {instancePath:instancePath+"/label",schemaPath:"openapi.json#/components/schemas/AnnotationUpdate/properties/label/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func1(data2) < 1){
const err8 = {instancePath:instancePath+"/label",schemaPath:"openapi.json#/components/schemas/AnnotationUpdate/properties/label/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/label",schemaPath:"openapi.json#/components/schemas/AnnotationUpdate/properties/label/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.metadata !== undefined){
let data3 = data.metadata;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
const err10 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath,schemaPath:"openapi.json#/components/schemas/AnnotationUpdate/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate64.errors = vErrors;
return errors === 0;
}


function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="updateAnnotationBody" */;
let vErrors = null;
let errors = 0;
if(!(validate64(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate64.errors);
errors = vErrors.length;
}
validate63.errors = vErrors;
return errors === 0;
}

export const createPayoutMethodBody = validate66;
const schema92 = {"$id":"createPayoutMethodBody","$ref":"spec:/PayoutMethodCreate"};
const schema93 = {"$id":"spec:/PayoutMethodCreate","type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":100},"icon_path":{"type":["string","null"]},"metadata":{"$ref":"spec:/Metadata"},"readme":{"type":["string","null"]}}};

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutMethodCreate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutMethodCreate/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "icon_path")) || (key0 === "metadata")) || (key0 === "readme"))){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutMethodCreate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func1(data0) > 100){
const err2 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/PayoutMethodCreate/properties/name/maxLength",keyword:"maxLength",params:{limit: 100}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func1(data0) < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/PayoutMethodCreate/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/PayoutMethodCreate/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.icon_path !== undefined){
let data1 = data.icon_path;
if((typeof data1 !== "string") && (data1 !== null)){
const err5 = {instancePath:instancePath+"/icon_path",schemaPath:"openapi.json#/components/schemas/PayoutMethodCreate/properties/icon_path/type",keyword:"type",params:{type: schema93.properties.icon_path.type}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
const err6 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.readme !== undefined){
let data3 = data.readme;
if((typeof data3 !== "string") && (data3 !== null)){
const err7 = {instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/PayoutMethodCreate/properties/readme/type",keyword:"type",params:{type: schema93.properties.readme.type}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutMethodCreate/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate67.errors = vErrors;
return errors === 0;
}


function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="createPayoutMethodBody" */;
let vErrors = null;
let errors = 0;
if(!(validate67(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate67.errors);
errors = vErrors.length;
}
validate66.errors = vErrors;
return errors === 0;
}

export const updatePayoutMethodBody = validate69;
const schema95 = {"$id":"updatePayoutMethodBody","$ref":"spec:/PayoutMethodUpdate"};
const schema96 = {"$id":"spec:/PayoutMethodUpdate","type":"object","additionalProperties":false,"minProperties":1,"properties":{"name":{"type":"string","minLength":1,"maxLength":100},"is_active":{"type":"boolean"},"icon_path":{"type":["string","null"]},"metadata":{"$ref":"spec:/Metadata"},"readme":{"type":["string","null"]}}};

function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutMethodUpdate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutMethodUpdate/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "is_active")) || (key0 === "icon_path")) || (key0 === "metadata")) || (key0 === "readme"))){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutMethodUpdate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func1(data0) > 100){
const err2 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/PayoutMethodUpdate/properties/name/maxLength",keyword:"maxLength",params:{limit: 100}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func1(data0) < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/PayoutMethodUpdate/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/PayoutMethodUpdate/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.is_active !== undefined){
if(typeof data.is_active !== "boolean"){
const err5 = {instancePath:instancePath+"/is_active",schemaPath:"openapi.json#/components/schemas/PayoutMethodUpdate/properties/is_active/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.icon_path !== undefined){
let data2 = data.icon_path;
if((typeof data2 !== "string") && (data2 !== null)){
const err6 = {instancePath:instancePath+"/icon_path",schemaPath:"openapi.json#/components/schemas/PayoutMethodUpdate/properties/icon_path/type",keyword:"type",params:{type: schema96.properties.icon_path.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
let data3 = data.metadata;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.readme !== undefined){
let data4 = data.readme;
if((typeof data4 !== "string") && (data4 !== null)){
const err8 = {instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/PayoutMethodUpdate/properties/readme/type",keyword:"type",params:{type: schema96.properties.readme.type}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutMethodUpdate/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate70.errors = vErrors;
return errors === 0;
}


function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="updatePayoutMethodBody" */;
let vErrors = null;
let errors = 0;
if(!(validate70(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate70.errors);
errors = vErrors.length;
}
validate69.errors = vErrors;
return errors === 0;
}

export const createPayoutStructureBody = validate72;
const schema98 = {"$id":"createPayoutStructureBody","$ref":"spec:/PayoutStructureCreate"};
const schema99 = {"$id":"spec:/PayoutStructureCreate","type":"object","additionalProperties":false,"required":["project_id","name","period","amount_cents","criteria_type"],"properties":{"project_id":{"$ref":"spec:/Uuid"},"name":{"type":"string","minLength":1,"maxLength":200},"period":{"$ref":"spec:/Period"},"amount_cents":{"$ref":"spec:/Cents"},"currency":{"$ref":"spec:/Currency"},"criteria_type":{"$ref":"spec:/CriteriaType"},"criteria_params":{"$ref":"spec:/CriteriaParams"},"proration_mode":{"$ref":"spec:/ProrationMode"},"readme":{"type":["string","null"]},"metadata":{"$ref":"spec:/Metadata"}}};
const schema102 = {"$id":"spec:/Cents","type":"integer","minimum":0,"maximum":9007199254740991};
const schema103 = {"$id":"spec:/Currency","type":"string","enum":["USD"]};
const schema104 = {"$id":"spec:/CriteriaType","type":"string","enum":["recurring","goals","cpm","view_threshold"]};
const schema105 = {"$id":"spec:/CriteriaParams","type":"object","additionalProperties":false,"properties":{"min_views":{"type":"integer","minimum":1,"maximum":9007199254740991}}};
const schema106 = {"$id":"spec:/ProrationMode","type":"string","enum":["none","daily"]};
const func22 = Object.prototype.hasOwnProperty;

function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutStructureCreate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.project_id === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutStructureCreate/required",keyword:"required",params:{missingProperty: "project_id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutStructureCreate/required",keyword:"required",params:{missingProperty: "name"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.period === undefined){
const err2 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutStructureCreate/required",keyword:"required",params:{missingProperty: "period"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.amount_cents === undefined){
const err3 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutStructureCreate/required",keyword:"required",params:{missingProperty: "amount_cents"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.criteria_type === undefined){
const err4 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutStructureCreate/required",keyword:"required",params:{missingProperty: "criteria_type"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(func22.call(schema99.properties, key0))){
const err5 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutStructureCreate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.project_id !== undefined){
let data0 = data.project_id;
if(typeof data0 === "string"){
if(!pattern5.test(data0)){
const err6 = {instancePath:instancePath+"/project_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/project_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func1(data1) > 200){
const err8 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/PayoutStructureCreate/properties/name/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func1(data1) < 1){
const err9 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/PayoutStructureCreate/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/PayoutStructureCreate/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.period !== undefined){
let data2 = data.period;
if(typeof data2 !== "string"){
const err11 = {instancePath:instancePath+"/period",schemaPath:"openapi.json#/components/schemas/Period/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!(((data2 === "daily") || (data2 === "weekly")) || (data2 === "monthly"))){
const err12 = {instancePath:instancePath+"/period",schemaPath:"openapi.json#/components/schemas/Period/enum",keyword:"enum",params:{allowedValues: schema74.enum}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.amount_cents !== undefined){
let data3 = data.amount_cents;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err13 = {instancePath:instancePath+"/amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
const err14 = {instancePath:instancePath+"/amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err15 = {instancePath:instancePath+"/amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.currency !== undefined){
let data4 = data.currency;
if(typeof data4 !== "string"){
const err16 = {instancePath:instancePath+"/currency",schemaPath:"openapi.json#/components/schemas/Currency/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!(data4 === "USD")){
const err17 = {instancePath:instancePath+"/currency",schemaPath:"openapi.json#/components/schemas/Currency/enum",keyword:"enum",params:{allowedValues: schema103.enum}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.criteria_type !== undefined){
let data5 = data.criteria_type;
if(typeof data5 !== "string"){
const err18 = {instancePath:instancePath+"/criteria_type",schemaPath:"openapi.json#/components/schemas/CriteriaType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!((((data5 === "recurring") || (data5 === "goals")) || (data5 === "cpm")) || (data5 === "view_threshold"))){
const err19 = {instancePath:instancePath+"/criteria_type",schemaPath:"openapi.json#/components/schemas/CriteriaType/enum",keyword:"enum",params:{allowedValues: schema104.enum}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.criteria_params !== undefined){
let data6 = data.criteria_params;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
if(!(key1 === "min_views")){
const err20 = {instancePath:instancePath+"/criteria_params",schemaPath:"openapi.json#/components/schemas/CriteriaParams/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data6.min_views !== undefined){
let data7 = data6.min_views;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err21 = {instancePath:instancePath+"/criteria_params/min_views",schemaPath:"openapi.json#/components/schemas/CriteriaParams/properties/min_views/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
const err22 = {instancePath:instancePath+"/criteria_params/min_views",schemaPath:"openapi.json#/components/schemas/CriteriaParams/properties/min_views/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err23 = {instancePath:instancePath+"/criteria_params/min_views",schemaPath:"openapi.json#/components/schemas/CriteriaParams/properties/min_views/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
}
else {
const err24 = {instancePath:instancePath+"/criteria_params",schemaPath:"openapi.json#/components/schemas/CriteriaParams/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data.proration_mode !== undefined){
let data8 = data.proration_mode;
if(typeof data8 !== "string"){
const err25 = {instancePath:instancePath+"/proration_mode",schemaPath:"openapi.json#/components/schemas/ProrationMode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!((data8 === "none") || (data8 === "daily"))){
const err26 = {instancePath:instancePath+"/proration_mode",schemaPath:"openapi.json#/components/schemas/ProrationMode/enum",keyword:"enum",params:{allowedValues: schema106.enum}};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.readme !== undefined){
let data9 = data.readme;
if((typeof data9 !== "string") && (data9 !== null)){
const err27 = {instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/PayoutStructureCreate/properties/readme/type",keyword:"type",params:{type: schema99.properties.readme.type}};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.metadata !== undefined){
let data10 = data.metadata;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
}
else {
const err28 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
else {
const err29 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutStructureCreate/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
validate73.errors = vErrors;
return errors === 0;
}


function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="createPayoutStructureBody" */;
let vErrors = null;
let errors = 0;
if(!(validate73(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate73.errors);
errors = vErrors.length;
}
validate72.errors = vErrors;
return errors === 0;
}

export const updatePayoutStructureBody = validate75;
const schema108 = {"$id":"updatePayoutStructureBody","$ref":"spec:/PayoutStructureUpdate"};
const schema109 = {"$id":"spec:/PayoutStructureUpdate","type":"object","additionalProperties":false,"minProperties":1,"properties":{"name":{"type":"string","minLength":1,"maxLength":200},"is_active":{"type":"boolean"},"readme":{"type":["string","null"]},"metadata":{"$ref":"spec:/Metadata"},"period":{"$ref":"spec:/Period"},"amount_cents":{"$ref":"spec:/Cents"},"currency":{"$ref":"spec:/Currency"},"criteria_type":{"$ref":"spec:/CriteriaType"},"criteria_params":{"$ref":"spec:/CriteriaParams"},"proration_mode":{"$ref":"spec:/ProrationMode"}}};

function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutStructureUpdate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutStructureUpdate/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func22.call(schema109.properties, key0))){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutStructureUpdate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func1(data0) > 200){
const err2 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/PayoutStructureUpdate/properties/name/maxLength",keyword:"maxLength",params:{limit: 200}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func1(data0) < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/PayoutStructureUpdate/properties/name/minLength",keyword:"minLength",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/PayoutStructureUpdate/properties/name/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.is_active !== undefined){
if(typeof data.is_active !== "boolean"){
const err5 = {instancePath:instancePath+"/is_active",schemaPath:"openapi.json#/components/schemas/PayoutStructureUpdate/properties/is_active/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.readme !== undefined){
let data2 = data.readme;
if((typeof data2 !== "string") && (data2 !== null)){
const err6 = {instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/PayoutStructureUpdate/properties/readme/type",keyword:"type",params:{type: schema109.properties.readme.type}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.metadata !== undefined){
let data3 = data.metadata;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.period !== undefined){
let data4 = data.period;
if(typeof data4 !== "string"){
const err8 = {instancePath:instancePath+"/period",schemaPath:"openapi.json#/components/schemas/Period/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(((data4 === "daily") || (data4 === "weekly")) || (data4 === "monthly"))){
const err9 = {instancePath:instancePath+"/period",schemaPath:"openapi.json#/components/schemas/Period/enum",keyword:"enum",params:{allowedValues: schema74.enum}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.amount_cents !== undefined){
let data5 = data.amount_cents;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err10 = {instancePath:instancePath+"/amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
const err11 = {instancePath:instancePath+"/amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err12 = {instancePath:instancePath+"/amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.currency !== undefined){
let data6 = data.currency;
if(typeof data6 !== "string"){
const err13 = {instancePath:instancePath+"/currency",schemaPath:"openapi.json#/components/schemas/Currency/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!(data6 === "USD")){
const err14 = {instancePath:instancePath+"/currency",schemaPath:"openapi.json#/components/schemas/Currency/enum",keyword:"enum",params:{allowedValues: schema103.enum}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.criteria_type !== undefined){
let data7 = data.criteria_type;
if(typeof data7 !== "string"){
const err15 = {instancePath:instancePath+"/criteria_type",schemaPath:"openapi.json#/components/schemas/CriteriaType/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!((((data7 === "recurring") || (data7 === "goals")) || (data7 === "cpm")) || (data7 === "view_threshold"))){
const err16 = {instancePath:instancePath+"/criteria_type",schemaPath:"openapi.json#/components/schemas/CriteriaType/enum",keyword:"enum",params:{allowedValues: schema104.enum}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.criteria_params !== undefined){
let data8 = data.criteria_params;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key1 in data8){
if(!(key1 === "min_views")){
const err17 = {instancePath:instancePath+"/criteria_params",schemaPath:"openapi.json#/components/schemas/CriteriaParams/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data8.min_views !== undefined){
let data9 = data8.min_views;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err18 = {instancePath:instancePath+"/criteria_params/min_views",schemaPath:"openapi.json#/components/schemas/CriteriaParams/properties/min_views/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 9007199254740991 || isNaN(data9)){
const err19 = {instancePath:instancePath+"/criteria_params/min_views",schemaPath:"openapi.json#/components/schemas/CriteriaParams/properties/min_views/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data9 < 1 || isNaN(data9)){
const err20 = {instancePath:instancePath+"/criteria_params/min_views",schemaPath:"openapi.json#/components/schemas/CriteriaParams/properties/min_views/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
}
else {
const err21 = {instancePath:instancePath+"/criteria_params",schemaPath:"openapi.json#/components/schemas/CriteriaParams/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.proration_mode !== undefined){
let data10 = data.proration_mode;
if(typeof data10 !== "string"){
const err22 = {instancePath:instancePath+"/proration_mode",schemaPath:"openapi.json#/components/schemas/ProrationMode/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!((data10 === "none") || (data10 === "daily"))){
const err23 = {instancePath:instancePath+"/proration_mode",schemaPath:"openapi.json#/components/schemas/ProrationMode/enum",keyword:"enum",params:{allowedValues: schema106.enum}};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
else {
const err24 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutStructureUpdate/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate76.errors = vErrors;
return errors === 0;
}


function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="updatePayoutStructureBody" */;
let vErrors = null;
let errors = 0;
if(!(validate76(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate76.errors);
errors = vErrors.length;
}
validate75.errors = vErrors;
return errors === 0;
}

export const createPayoutAssignmentsBody = validate78;
const schema117 = {"$id":"createPayoutAssignmentsBody","type":"object","if":{"required":["creator_ids"]},"then":{"$ref":"spec:/PayoutAssignmentCreateMany"},"else":{"$ref":"spec:/PayoutAssignmentCreateOne"}};
const schema118 = {"$id":"spec:/PayoutAssignmentCreateMany","type":"object","additionalProperties":false,"required":["creator_ids"],"properties":{"creator_ids":{"type":"array","minItems":1,"maxItems":50,"uniqueItems":true,"items":{"$ref":"spec:/Uuid"}},"assigned_at":{"$ref":"spec:/Timestamp"}}};
const func0 = jsonEqual;

function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutAssignmentCreateMany" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.creator_ids === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAssignmentCreateMany/required",keyword:"required",params:{missingProperty: "creator_ids"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "creator_ids") || (key0 === "assigned_at"))){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAssignmentCreateMany/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.creator_ids !== undefined){
let data0 = data.creator_ids;
if(Array.isArray(data0)){
if(data0.length > 50){
const err2 = {instancePath:instancePath+"/creator_ids",schemaPath:"openapi.json#/components/schemas/PayoutAssignmentCreateMany/properties/creator_ids/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/creator_ids",schemaPath:"openapi.json#/components/schemas/PayoutAssignmentCreateMany/properties/creator_ids/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err4 = {instancePath:instancePath+"/creator_ids/" + i0,schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/creator_ids/" + i0,schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data0[i1], data0[j0])){
const err6 = {instancePath:instancePath+"/creator_ids",schemaPath:"openapi.json#/components/schemas/PayoutAssignmentCreateMany/properties/creator_ids/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err7 = {instancePath:instancePath+"/creator_ids",schemaPath:"openapi.json#/components/schemas/PayoutAssignmentCreateMany/properties/creator_ids/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.assigned_at !== undefined){
let data2 = data.assigned_at;
if(typeof data2 === "string"){
if(!(formats4.test(data2))){
const err8 = {instancePath:instancePath+"/assigned_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/assigned_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAssignmentCreateMany/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate79.errors = vErrors;
return errors === 0;
}

const schema121 = {"$id":"spec:/PayoutAssignmentCreateOne","type":"object","additionalProperties":false,"required":["creator_id"],"properties":{"creator_id":{"$ref":"spec:/Uuid"},"assigned_at":{"$ref":"spec:/Timestamp"}}};

function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutAssignmentCreateOne" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.creator_id === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAssignmentCreateOne/required",keyword:"required",params:{missingProperty: "creator_id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "creator_id") || (key0 === "assigned_at"))){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAssignmentCreateOne/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.creator_id !== undefined){
let data0 = data.creator_id;
if(typeof data0 === "string"){
if(!pattern5.test(data0)){
const err2 = {instancePath:instancePath+"/creator_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/creator_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.assigned_at !== undefined){
let data1 = data.assigned_at;
if(typeof data1 === "string"){
if(!(formats4.test(data1))){
const err4 = {instancePath:instancePath+"/assigned_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/assigned_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAssignmentCreateOne/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate81.errors = vErrors;
return errors === 0;
}


function validate78(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="createPayoutAssignmentsBody" */;
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.creator_ids === undefined) && (missing0 = "creator_ids")){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs3 = errors;
if(!(validate79(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate79.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
if(valid0){
var props0 = true;
}
ifClause0 = "then";
}
else {
const _errs4 = errors;
if(!(validate81(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate81.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
if(valid0){
if(props0 !== true){
props0 = true;
}
}
ifClause0 = "else";
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate78.errors = vErrors;
return errors === 0;
}

export const deletePayoutAssignmentsBody = validate83;
const schema124 = {"$id":"deletePayoutAssignmentsBody","type":"object","if":{"required":["creator_ids"]},"then":{"$ref":"spec:/PayoutAssignmentDeleteMany"},"else":{"$ref":"spec:/PayoutAssignmentDeleteOne"}};
const schema125 = {"$id":"spec:/PayoutAssignmentDeleteMany","type":"object","additionalProperties":false,"required":["creator_ids"],"properties":{"creator_ids":{"type":"array","minItems":1,"maxItems":50,"uniqueItems":true,"items":{"$ref":"spec:/Uuid"}}}};

function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutAssignmentDeleteMany" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.creator_ids === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAssignmentDeleteMany/required",keyword:"required",params:{missingProperty: "creator_ids"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "creator_ids")){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAssignmentDeleteMany/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.creator_ids !== undefined){
let data0 = data.creator_ids;
if(Array.isArray(data0)){
if(data0.length > 50){
const err2 = {instancePath:instancePath+"/creator_ids",schemaPath:"openapi.json#/components/schemas/PayoutAssignmentDeleteMany/properties/creator_ids/maxItems",keyword:"maxItems",params:{limit: 50}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/creator_ids",schemaPath:"openapi.json#/components/schemas/PayoutAssignmentDeleteMany/properties/creator_ids/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err4 = {instancePath:instancePath+"/creator_ids/" + i0,schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/creator_ids/" + i0,schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data0[i1], data0[j0])){
const err6 = {instancePath:instancePath+"/creator_ids",schemaPath:"openapi.json#/components/schemas/PayoutAssignmentDeleteMany/properties/creator_ids/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err7 = {instancePath:instancePath+"/creator_ids",schemaPath:"openapi.json#/components/schemas/PayoutAssignmentDeleteMany/properties/creator_ids/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAssignmentDeleteMany/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate84.errors = vErrors;
return errors === 0;
}

const schema127 = {"$id":"spec:/PayoutAssignmentDeleteOne","type":"object","additionalProperties":false,"required":["creator_id"],"properties":{"creator_id":{"$ref":"spec:/Uuid"}}};

function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutAssignmentDeleteOne" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.creator_id === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAssignmentDeleteOne/required",keyword:"required",params:{missingProperty: "creator_id"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "creator_id")){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAssignmentDeleteOne/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.creator_id !== undefined){
let data0 = data.creator_id;
if(typeof data0 === "string"){
if(!pattern5.test(data0)){
const err2 = {instancePath:instancePath+"/creator_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/creator_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAssignmentDeleteOne/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate86.errors = vErrors;
return errors === 0;
}


function validate83(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="deletePayoutAssignmentsBody" */;
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.creator_ids === undefined) && (missing0 = "creator_ids")){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs2 === errors;
errors = _errs1;
if(vErrors !== null){
if(_errs1){
vErrors.length = _errs1;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs3 = errors;
if(!(validate84(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate84.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
valid0 = _valid0;
if(valid0){
var props0 = true;
}
ifClause0 = "then";
}
else {
const _errs4 = errors;
if(!(validate86(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate86.errors);
errors = vErrors.length;
}
var _valid0 = _errs4 === errors;
valid0 = _valid0;
if(valid0){
if(props0 !== true){
props0 = true;
}
}
ifClause0 = "else";
}
if(!valid0){
const err2 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate83.errors = vErrors;
return errors === 0;
}

export const updatePayoutAccrualBody = validate88;
const schema129 = {"$id":"updatePayoutAccrualBody","$ref":"spec:/PayoutAccrualUpdate"};
const schema130 = {"$id":"spec:/PayoutAccrualUpdate","type":"object","additionalProperties":false,"required":["status"],"properties":{"status":{"$ref":"spec:/AccrualUpdateStatus"}}};
const schema131 = {"$id":"spec:/AccrualUpdateStatus","type":"string","enum":["rejected","voided"]};

function validate89(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutAccrualUpdate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.status === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAccrualUpdate/required",keyword:"required",params:{missingProperty: "status"}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "status")){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAccrualUpdate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.status !== undefined){
let data0 = data.status;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/status",schemaPath:"openapi.json#/components/schemas/AccrualUpdateStatus/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((data0 === "rejected") || (data0 === "voided"))){
const err3 = {instancePath:instancePath+"/status",schemaPath:"openapi.json#/components/schemas/AccrualUpdateStatus/enum",keyword:"enum",params:{allowedValues: schema131.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAccrualUpdate/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate89.errors = vErrors;
return errors === 0;
}


function validate88(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="updatePayoutAccrualBody" */;
let vErrors = null;
let errors = 0;
if(!(validate89(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate89.errors);
errors = vErrors.length;
}
validate88.errors = vErrors;
return errors === 0;
}

export const createPayoutPaymentBody = validate91;
const schema132 = {"$id":"createPayoutPaymentBody","$ref":"spec:/PayoutPaymentCreate"};
const schema133 = {"$id":"spec:/PayoutPaymentCreate","type":"object","additionalProperties":false,"properties":{"project_id":{"$ref":"spec:/Uuid"},"creator_id":{"$ref":"spec:/Uuid"},"method_id":{"$ref":"spec:/Uuid"},"accrual_ids":{"type":"array","minItems":1,"uniqueItems":true,"items":{"$ref":"spec:/Uuid"}},"auto_apply_outstanding":{"type":"boolean"},"total_amount_cents":{"$ref":"spec:/Cents"},"paid_at":{"$ref":"spec:/Timestamp"},"metadata":{"$ref":"spec:/Metadata"},"readme":{"type":["string","null"]}}};

function validate92(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutPaymentCreate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func22.call(schema133.properties, key0))){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutPaymentCreate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.project_id !== undefined){
let data0 = data.project_id;
if(typeof data0 === "string"){
if(!pattern5.test(data0)){
const err1 = {instancePath:instancePath+"/project_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
else {
const err2 = {instancePath:instancePath+"/project_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.creator_id !== undefined){
let data1 = data.creator_id;
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err3 = {instancePath:instancePath+"/creator_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/creator_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.method_id !== undefined){
let data2 = data.method_id;
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
const err5 = {instancePath:instancePath+"/method_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/method_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.accrual_ids !== undefined){
let data3 = data.accrual_ids;
if(Array.isArray(data3)){
if(data3.length < 1){
const err7 = {instancePath:instancePath+"/accrual_ids",schemaPath:"openapi.json#/components/schemas/PayoutPaymentCreate/properties/accrual_ids/minItems",keyword:"minItems",params:{limit: 1}};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
const err8 = {instancePath:instancePath+"/accrual_ids/" + i0,schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/accrual_ids/" + i0,schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
let i1 = data3.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data3[i1], data3[j0])){
const err10 = {instancePath:instancePath+"/accrual_ids",schemaPath:"openapi.json#/components/schemas/PayoutPaymentCreate/properties/accrual_ids/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0}};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err11 = {instancePath:instancePath+"/accrual_ids",schemaPath:"openapi.json#/components/schemas/PayoutPaymentCreate/properties/accrual_ids/type",keyword:"type",params:{type: "array"}};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.auto_apply_outstanding !== undefined){
if(typeof data.auto_apply_outstanding !== "boolean"){
const err12 = {instancePath:instancePath+"/auto_apply_outstanding",schemaPath:"openapi.json#/components/schemas/PayoutPaymentCreate/properties/auto_apply_outstanding/type",keyword:"type",params:{type: "boolean"}};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.total_amount_cents !== undefined){
let data6 = data.total_amount_cents;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err13 = {instancePath:instancePath+"/total_amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/type",keyword:"type",params:{type: "integer"}};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
const err14 = {instancePath:instancePath+"/total_amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991}};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err15 = {instancePath:instancePath+"/total_amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.paid_at !== undefined){
let data7 = data.paid_at;
if(typeof data7 === "string"){
if(!(formats4.test(data7))){
const err16 = {instancePath:instancePath+"/paid_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"}};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/paid_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.metadata !== undefined){
let data8 = data.metadata;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
}
else {
const err18 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.readme !== undefined){
let data9 = data.readme;
if((typeof data9 !== "string") && (data9 !== null)){
const err19 = {instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/PayoutPaymentCreate/properties/readme/type",keyword:"type",params:{type: schema133.properties.readme.type}};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutPaymentCreate/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate92.errors = vErrors;
return errors === 0;
}


function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="createPayoutPaymentBody" */;
let vErrors = null;
let errors = 0;
if(!(validate92(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate92.errors);
errors = vErrors.length;
}
validate91.errors = vErrors;
return errors === 0;
}

export const updatePayoutPaymentBody = validate94;
const schema141 = {"$id":"updatePayoutPaymentBody","$ref":"spec:/PayoutPaymentUpdate"};
const schema142 = {"$id":"spec:/PayoutPaymentUpdate","type":"object","additionalProperties":false,"minProperties":1,"properties":{"status":{"$ref":"spec:/PaymentUpdateStatus"},"readme":{"type":["string","null"]},"metadata":{"$ref":"spec:/Metadata"}}};
const schema143 = {"$id":"spec:/PaymentUpdateStatus","type":"string","enum":["voided"]};

function validate95(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutPaymentUpdate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutPaymentUpdate/minProperties",keyword:"minProperties",params:{limit: 1}};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "status") || (key0 === "readme")) || (key0 === "metadata"))){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutPaymentUpdate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.status !== undefined){
let data0 = data.status;
if(typeof data0 !== "string"){
const err2 = {instancePath:instancePath+"/status",schemaPath:"openapi.json#/components/schemas/PaymentUpdateStatus/type",keyword:"type",params:{type: "string"}};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(data0 === "voided")){
const err3 = {instancePath:instancePath+"/status",schemaPath:"openapi.json#/components/schemas/PaymentUpdateStatus/enum",keyword:"enum",params:{allowedValues: schema143.enum}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.readme !== undefined){
let data1 = data.readme;
if((typeof data1 !== "string") && (data1 !== null)){
const err4 = {instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/PayoutPaymentUpdate/properties/readme/type",keyword:"type",params:{type: schema142.properties.readme.type}};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
const err5 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
else {
const err6 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutPaymentUpdate/type",keyword:"type",params:{type: "object"}};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate95.errors = vErrors;
return errors === 0;
}


function validate94(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="updatePayoutPaymentBody" */;
let vErrors = null;
let errors = 0;
if(!(validate95(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate95.errors);
errors = vErrors.length;
}
validate94.errors = vErrors;
return errors === 0;
}
