// Written by `npm run generate` from openapi.yaml. Do not edit.

import { codePointLength, jsonEqual } from './validator-runtime.js';

"use strict";
export const createProjectBody = validate20;
const schema31 = {"$id":"createProjectBody","$ref":"spec:/ProjectCreate"};
const schema32 = {"$id":"spec:/ProjectCreate","description":"A new project. A `description` is refused; use `readme`.","x-provenance":"ours","type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":200,"x-provenance":"ours","description":"1 to 200 characters."},"readme":{"type":["string","null"],"x-provenance":"ours","description":"Notes for agents. Default null."},"metadata":{"$ref":"spec:/Metadata","x-provenance":"ours","description":"Default `{}`."}},"examples":[{"name":"Spring Launch","readme":"Weekly review on Mondays."}]};
const schema33 = {"$id":"spec:/Metadata","description":"Structured data that agents may write. A PATCH replaces it whole; it is never merged. Anything but an object is 400.","x-provenance":"reference","type":"object","additionalProperties":true,"examples":[{"cohort":"spring"}]};
const func1 = codePointLength;

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/ProjectCreate" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/ProjectCreate/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
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
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/ProjectCreate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
const err2 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/ProjectCreate/properties/name/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func1(data0) < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/ProjectCreate/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err4 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/ProjectCreate/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err5 = {instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/ProjectCreate/properties/readme/type",keyword:"type",params:{type: schema32.properties.readme.type},message:"must be string,null"};
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
const err6 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err7 = {instancePath,schemaPath:"openapi.json#/components/schemas/ProjectCreate/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="createProjectBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate21(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const updateProjectBody = validate23;
const schema34 = {"$id":"updateProjectBody","$ref":"spec:/ProjectUpdate"};
const schema35 = {"$id":"spec:/ProjectUpdate","description":"The fields to change, at least one. A `description` is refused; use `readme`.","x-provenance":"ours","type":"object","additionalProperties":false,"minProperties":1,"properties":{"name":{"type":"string","minLength":1,"maxLength":200,"x-provenance":"ours","description":"1 to 200 characters."},"readme":{"type":["string","null"],"x-provenance":"ours","description":"Notes for agents; null clears them."},"metadata":{"$ref":"spec:/Metadata","x-provenance":"ours","description":"Replaces the old one whole."}},"examples":[{"readme":"Weekly review on Tuesdays."}]};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/ProjectUpdate" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate24.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/ProjectUpdate/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
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
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/ProjectUpdate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
const err2 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/ProjectUpdate/properties/name/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func1(data0) < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/ProjectUpdate/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err4 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/ProjectUpdate/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err5 = {instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/ProjectUpdate/properties/readme/type",keyword:"type",params:{type: schema35.properties.readme.type},message:"must be string,null"};
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
const err6 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err7 = {instancePath,schemaPath:"openapi.json#/components/schemas/ProjectUpdate/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate24.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="updateProjectBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate24(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const createCreatorsBody = validate26;
const schema37 = {"$id":"createCreatorsBody","type":"object","if":{"required":["creators"]},"then":{"$ref":"spec:/CreatorBulkCreate"},"else":{"$ref":"spec:/CreatorCreate"}};
const schema38 = {"$id":"spec:/CreatorBulkCreate","description":"1 to 50 creators at once. All of them are added or none.","x-provenance":"docs","type":"object","additionalProperties":false,"required":["creators"],"properties":{"creators":{"type":"array","minItems":1,"maxItems":50,"items":{"$ref":"spec:/CreatorCreate"},"x-provenance":"docs","description":"1 to 50 creators. The answer has them in the same order."}},"examples":[{"creators":[{"tiktok_handle":"maya.moves"},{"tiktok_handle":"chef_otis","tracking_mode":"selective"}]}]};
const schema39 = {"$id":"spec:/CreatorCreate","description":"A TikTok account to track. A `description` is refused; use `readme`.","x-provenance":"docs","type":"object","additionalProperties":false,"required":["tiktok_handle"],"properties":{"tiktok_handle":{"type":"string","pattern":"^@?[A-Za-z0-9._-]{1,30}$","x-provenance":"docs","description":"1 to 30 letters, digits, `.`, `_` or `-`. A leading `@` is dropped."},"tracking_mode":{"$ref":"spec:/TrackingMode","default":"auto","x-provenance":"docs","description":"Controls which videos enter the system. Default `auto`."},"tracking_start_date":{"$ref":"spec:/CalendarDate","x-provenance":"docs","description":"The UTC day from which to track. Default today."},"readme":{"type":["string","null"],"x-provenance":"ours","description":"Notes for agents. Default null."},"metadata":{"$ref":"spec:/Metadata","x-provenance":"ours","description":"Default `{}`."}},"examples":[{"tiktok_handle":"maya.moves"}]};
const schema40 = {"$id":"spec:/TrackingMode","description":"Which of a creator's videos enter the system. `auto`: all that are found count at once. `selective`: all that are found wait as `pending_review`, and stay out of stats until they are reviewed.","x-provenance":"reference","type":"string","enum":["auto","selective"],"x-enum-provenance":{"auto":"reference","selective":"reference"},"examples":["auto"]};
const schema41 = {"$id":"spec:/CalendarDate","description":"A UTC day, `YYYY-MM-DD`.","x-provenance":"docs","type":"string","format":"date","examples":["2026-03-01"]};
const pattern4 = new RegExp("^@?[A-Za-z0-9._-]{1,30}$", "u");
const formats0 = /^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$/;

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/CreatorCreate" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate28.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.tiktok_handle === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/CreatorCreate/required",keyword:"required",params:{missingProperty: "tiktok_handle"},message:"must have required property '"+"tiktok_handle"+"'"};
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
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/CreatorCreate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
const err2 = {instancePath:instancePath+"/tiktok_handle",schemaPath:"openapi.json#/components/schemas/CreatorCreate/properties/tiktok_handle/pattern",keyword:"pattern",params:{pattern: "^@?[A-Za-z0-9._-]{1,30}$"},message:"must match pattern \""+"^@?[A-Za-z0-9._-]{1,30}$"+"\""};
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
const err3 = {instancePath:instancePath+"/tiktok_handle",schemaPath:"openapi.json#/components/schemas/CreatorCreate/properties/tiktok_handle/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err4 = {instancePath:instancePath+"/tracking_mode",schemaPath:"openapi.json#/components/schemas/TrackingMode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data1 === "auto") || (data1 === "selective"))){
const err5 = {instancePath:instancePath+"/tracking_mode",schemaPath:"openapi.json#/components/schemas/TrackingMode/enum",keyword:"enum",params:{allowedValues: schema40.enum},message:"must be equal to one of the allowed values"};
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
const err6 = {instancePath:instancePath+"/tracking_start_date",schemaPath:"openapi.json#/components/schemas/CalendarDate/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
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
const err7 = {instancePath:instancePath+"/tracking_start_date",schemaPath:"openapi.json#/components/schemas/CalendarDate/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err8 = {instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/CreatorCreate/properties/readme/type",keyword:"type",params:{type: schema39.properties.readme.type},message:"must be string,null"};
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
const err9 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err10 = {instancePath,schemaPath:"openapi.json#/components/schemas/CreatorCreate/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate28.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/CreatorBulkCreate" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate27.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.creators === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/CreatorBulkCreate/required",keyword:"required",params:{missingProperty: "creators"},message:"must have required property '"+"creators"+"'"};
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
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/CreatorBulkCreate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
const err2 = {instancePath:instancePath+"/creators",schemaPath:"openapi.json#/components/schemas/CreatorBulkCreate/properties/creators/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/creators",schemaPath:"openapi.json#/components/schemas/CreatorBulkCreate/properties/creators/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
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
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/creators",schemaPath:"openapi.json#/components/schemas/CreatorBulkCreate/properties/creators/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err5 = {instancePath,schemaPath:"openapi.json#/components/schemas/CreatorBulkCreate/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate27.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="createCreatorsBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate26.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
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
vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors);
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
const err2 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate26.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate26.evaluated = {"dynamicProps":true,"dynamicItems":false};

export const bulkRemoveCreatorsBody = validate32;
const schema43 = {"$id":"bulkRemoveCreatorsBody","$ref":"spec:/CreatorIds"};
const schema44 = {"$id":"spec:/CreatorIds","description":"The creators that a bulk write is about. It is done for all of them or for none.","x-provenance":"ours","type":"object","additionalProperties":false,"required":["creator_ids"],"properties":{"creator_ids":{"type":"array","minItems":1,"maxItems":50,"items":{"$ref":"spec:/Uuid"},"x-provenance":"ours","x-references":"Creator","description":"1 to 50 creators of the project."}},"examples":[{"creator_ids":["d23f0824-128b-4f33-8c5c-7fd0a6a3a450"]}]};
const schema45 = {"$id":"spec:/Uuid","description":"The id of a row. Lower case, as the service prints it.","x-provenance":"reference","type":"string","pattern":"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$","examples":["d23f0824-128b-4f33-8c5c-7fd0a6a3a450"]};
const pattern5 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", "u");

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/CreatorIds" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate33.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.creator_ids === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/CreatorIds/required",keyword:"required",params:{missingProperty: "creator_ids"},message:"must have required property '"+"creator_ids"+"'"};
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
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/CreatorIds/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
const err2 = {instancePath:instancePath+"/creator_ids",schemaPath:"openapi.json#/components/schemas/CreatorIds/properties/creator_ids/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/creator_ids",schemaPath:"openapi.json#/components/schemas/CreatorIds/properties/creator_ids/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
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
const err4 = {instancePath:instancePath+"/creator_ids/" + i0,schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""};
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
const err5 = {instancePath:instancePath+"/creator_ids/" + i0,schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err6 = {instancePath:instancePath+"/creator_ids",schemaPath:"openapi.json#/components/schemas/CreatorIds/properties/creator_ids/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err7 = {instancePath,schemaPath:"openapi.json#/components/schemas/CreatorIds/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate33.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="bulkRemoveCreatorsBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate32.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate33(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
validate32.errors = vErrors;
return errors === 0;
}
validate32.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const updateCreatorBody = validate35;
const schema46 = {"$id":"updateCreatorBody","$ref":"spec:/CreatorUpdate"};
const schema47 = {"$id":"spec:/CreatorUpdate","description":"The fields to change, at least one. A `description` is refused; use `readme`.","x-provenance":"docs","type":"object","additionalProperties":false,"minProperties":1,"properties":{"tiktok_handle":{"type":"string","minLength":1,"x-provenance":"docs","description":"The new handle, 1 to 30 letters, digits, `.`, `_` or `-`; a leading `@` is dropped. Anything else is 409 `invalid_handle`, the handle it has already (whatever its case) is 409 `no_change`, and one that another active creator of the project has is 409 `handle_taken`; a removed one does not block it. One that is banned on the platform is 409 `creator_banned`; in the mock that is `banned_account` (ours)."},"tracking_mode":{"$ref":"spec:/TrackingMode","x-provenance":"ours","description":"Controls which videos enter the system from now on; videos that are there keep their status."},"readme":{"type":["string","null"],"x-provenance":"docs","description":"Notes for agents; null clears them."},"metadata":{"$ref":"spec:/Metadata","x-provenance":"docs","description":"Replaces the old one whole."}},"examples":[{"tracking_mode":"selective"}]};

function validate36(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/CreatorUpdate" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate36.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/CreatorUpdate/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
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
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/CreatorUpdate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
const err2 = {instancePath:instancePath+"/tiktok_handle",schemaPath:"openapi.json#/components/schemas/CreatorUpdate/properties/tiktok_handle/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err3 = {instancePath:instancePath+"/tiktok_handle",schemaPath:"openapi.json#/components/schemas/CreatorUpdate/properties/tiktok_handle/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err4 = {instancePath:instancePath+"/tracking_mode",schemaPath:"openapi.json#/components/schemas/TrackingMode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data1 === "auto") || (data1 === "selective"))){
const err5 = {instancePath:instancePath+"/tracking_mode",schemaPath:"openapi.json#/components/schemas/TrackingMode/enum",keyword:"enum",params:{allowedValues: schema40.enum},message:"must be equal to one of the allowed values"};
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
const err6 = {instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/CreatorUpdate/properties/readme/type",keyword:"type",params:{type: schema47.properties.readme.type},message:"must be string,null"};
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
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err8 = {instancePath,schemaPath:"openapi.json#/components/schemas/CreatorUpdate/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate36.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="updateCreatorBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate35.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate36(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
validate35.errors = vErrors;
return errors === 0;
}
validate35.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const addVideoBody = validate38;
const schema50 = {"$id":"addVideoBody","$ref":"spec:/VideoAdd"};
const schema51 = {"$id":"spec:/VideoAdd","description":"A video to add by its URL.","x-provenance":"ours","type":"object","additionalProperties":false,"required":["url"],"properties":{"url":{"type":"string","format":"uri","pattern":"^https?://(www\\.|m\\.)?tiktok\\.com/@[A-Za-z0-9._-]{1,30}/video/[0-9]{1,20}/?([?#].*)?$","x-provenance":"ours","description":"A full TikTok video URL, `https://www.tiktok.com/@<handle>/video/<digits>`. Short links are refused. The answer has it in this form, without query and fragment, so that a video shared twice is one video."}},"examples":[{"url":"https://www.tiktok.com/@maya.moves/video/7341200000000000002"}]};
const formats2 = /^[a-z][a-z0-9+.-]*:\S+$/i;
const pattern6 = new RegExp("^https?://(www\\.|m\\.)?tiktok\\.com/@[A-Za-z0-9._-]{1,30}/video/[0-9]{1,20}/?([?#].*)?$", "u");

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="addVideoBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate38.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/VideoAdd/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
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
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/VideoAdd/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
const err2 = {instancePath:instancePath+"/url",schemaPath:"openapi.json#/components/schemas/VideoAdd/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://(www\\.|m\\.)?tiktok\\.com/@[A-Za-z0-9._-]{1,30}/video/[0-9]{1,20}/?([?#].*)?$"},message:"must match pattern \""+"^https?://(www\\.|m\\.)?tiktok\\.com/@[A-Za-z0-9._-]{1,30}/video/[0-9]{1,20}/?([?#].*)?$"+"\""};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(formats2.test(data0))){
const err3 = {instancePath:instancePath+"/url",schemaPath:"openapi.json#/components/schemas/VideoAdd/properties/url/format",keyword:"format",params:{format: "uri"},message:"must match format \""+"uri"+"\""};
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
const err4 = {instancePath:instancePath+"/url",schemaPath:"openapi.json#/components/schemas/VideoAdd/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err5 = {instancePath,schemaPath:"openapi.json#/components/schemas/VideoAdd/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate38.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const bulkDisableVideoTrackingBody = validate39;
const schema52 = {"$id":"bulkDisableVideoTrackingBody","$ref":"spec:/VideoIds"};
const schema53 = {"$id":"spec:/VideoIds","description":"The videos that a bulk write is about. It is done for all of them or for none.","x-provenance":"ours","type":"object","additionalProperties":false,"required":["video_ids"],"properties":{"video_ids":{"type":"array","minItems":1,"maxItems":50,"items":{"$ref":"spec:/Uuid"},"x-provenance":"ours","x-references":"Video","description":"1 to 50 videos of the project."}},"examples":[{"video_ids":["36f675cc-81e7-4ef5-a8e2-5d940ed90475"]}]};

function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/VideoIds" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate40.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.video_ids === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/VideoIds/required",keyword:"required",params:{missingProperty: "video_ids"},message:"must have required property '"+"video_ids"+"'"};
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
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/VideoIds/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
const err2 = {instancePath:instancePath+"/video_ids",schemaPath:"openapi.json#/components/schemas/VideoIds/properties/video_ids/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/video_ids",schemaPath:"openapi.json#/components/schemas/VideoIds/properties/video_ids/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
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
const err4 = {instancePath:instancePath+"/video_ids/" + i0,schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""};
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
const err5 = {instancePath:instancePath+"/video_ids/" + i0,schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err6 = {instancePath:instancePath+"/video_ids",schemaPath:"openapi.json#/components/schemas/VideoIds/properties/video_ids/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err7 = {instancePath,schemaPath:"openapi.json#/components/schemas/VideoIds/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate40.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate39(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="bulkDisableVideoTrackingBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate39.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate40(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
validate39.errors = vErrors;
return errors === 0;
}
validate39.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const updateVideoBody = validate42;
const schema55 = {"$id":"updateVideoBody","$ref":"spec:/VideoUpdate"};
const schema56 = {"$id":"spec:/VideoUpdate","description":"The fields to change, at least one. A `description` is refused; use `readme`.","x-provenance":"docs","type":"object","additionalProperties":false,"minProperties":1,"properties":{"tracking_status":{"type":"string","enum":["included","excluded"],"x-enum-provenance":{"included":"ours","excluded":"ours"},"x-provenance":"ours","description":"The outcome of a review. What TrackingStatus does not allow is 409 `invalid_transition`."},"readme":{"type":["string","null"],"x-provenance":"docs","description":"Notes for agents; null clears them."},"metadata":{"$ref":"spec:/Metadata","x-provenance":"reference","description":"Replaces the old one whole."}},"examples":[{"tracking_status":"included"}]};

function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/VideoUpdate" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate43.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/VideoUpdate/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
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
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/VideoUpdate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
const err2 = {instancePath:instancePath+"/tracking_status",schemaPath:"openapi.json#/components/schemas/VideoUpdate/properties/tracking_status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((data0 === "included") || (data0 === "excluded"))){
const err3 = {instancePath:instancePath+"/tracking_status",schemaPath:"openapi.json#/components/schemas/VideoUpdate/properties/tracking_status/enum",keyword:"enum",params:{allowedValues: schema56.properties.tracking_status.enum},message:"must be equal to one of the allowed values"};
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
const err4 = {instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/VideoUpdate/properties/readme/type",keyword:"type",params:{type: schema56.properties.readme.type},message:"must be string,null"};
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
const err5 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err6 = {instancePath,schemaPath:"openapi.json#/components/schemas/VideoUpdate/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate43.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate42(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="updateVideoBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate42.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate43(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
validate42.errors = vErrors;
return errors === 0;
}
validate42.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const createCampaignBody = validate45;
const schema58 = {"$id":"createCampaignBody","$ref":"spec:/CampaignCreate"};
const schema59 = {"$id":"spec:/CampaignCreate","description":"A new campaign. A `description` is refused; use `readme`.","x-provenance":"docs","type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":200,"x-provenance":"docs","description":"1 to 200 characters."},"readme":{"type":["string","null"],"x-provenance":"ours","description":"Notes for agents. Default null."},"metadata":{"$ref":"spec:/Metadata","x-provenance":"ours","description":"Default `{}`."},"target_views":{"type":["number","null"],"minimum":0,"x-provenance":"ours","description":"The views to aim at, 0 or more. Default null."},"target_at":{"oneOf":[{"$ref":"spec:/Timestamp"},{"type":"null"}],"x-provenance":"ours","description":"When the target should be reached. Default null."}},"examples":[{"name":"Spring Challenge","target_views":1000000}]};
const schema61 = {"$id":"spec:/Timestamp","description":"A moment, ISO 8601 in UTC (`2026-03-01T00:00:00.000Z`). A request may carry another offset; answers are in UTC.","x-provenance":"reference","type":"string","format":"date-time","examples":["2026-03-01T00:00:00.000Z"]};
const formats4 = /^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$/;

function validate46(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/CampaignCreate" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate46.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/CampaignCreate/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
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
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/CampaignCreate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
const err2 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/CampaignCreate/properties/name/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func1(data0) < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/CampaignCreate/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err4 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/CampaignCreate/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err5 = {instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/CampaignCreate/properties/readme/type",keyword:"type",params:{type: schema59.properties.readme.type},message:"must be string,null"};
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
const err6 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err7 = {instancePath:instancePath+"/target_views",schemaPath:"openapi.json#/components/schemas/CampaignCreate/properties/target_views/type",keyword:"type",params:{type: schema59.properties.target_views.type},message:"must be number,null"};
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
const err8 = {instancePath:instancePath+"/target_views",schemaPath:"openapi.json#/components/schemas/CampaignCreate/properties/target_views/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
const err9 = {instancePath:instancePath+"/target_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
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
const err10 = {instancePath:instancePath+"/target_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err11 = {instancePath:instancePath+"/target_at",schemaPath:"openapi.json#/components/schemas/CampaignCreate/properties/target_at/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
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
const err12 = {instancePath:instancePath+"/target_at",schemaPath:"openapi.json#/components/schemas/CampaignCreate/properties/target_at/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
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
const err13 = {instancePath,schemaPath:"openapi.json#/components/schemas/CampaignCreate/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate46.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="createCampaignBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate45.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate46(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate46.errors : vErrors.concat(validate46.errors);
errors = vErrors.length;
}
validate45.errors = vErrors;
return errors === 0;
}
validate45.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const updateCampaignBody = validate48;
const schema62 = {"$id":"updateCampaignBody","$ref":"spec:/CampaignUpdate"};
const schema63 = {"$id":"spec:/CampaignUpdate","description":"The fields to change, at least one. A `description` is refused; use `readme`.","x-provenance":"docs","type":"object","additionalProperties":false,"minProperties":1,"properties":{"name":{"type":"string","minLength":1,"maxLength":200,"x-provenance":"docs","description":"1 to 200 characters."},"readme":{"type":["string","null"],"x-provenance":"docs","description":"Notes for agents; null clears them."},"metadata":{"$ref":"spec:/Metadata","x-provenance":"reference","description":"Replaces the old one whole."},"target_views":{"type":["number","null"],"minimum":0,"x-provenance":"docs","description":"The views to aim at, 0 or more; null clears the target."},"target_at":{"oneOf":[{"$ref":"spec:/Timestamp"},{"type":"null"}],"x-provenance":"docs","description":"When the target should be reached; null clears the date."}},"examples":[{"target_views":1200000}]};

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/CampaignUpdate" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate49.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/CampaignUpdate/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
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
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/CampaignUpdate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
const err2 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/CampaignUpdate/properties/name/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func1(data0) < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/CampaignUpdate/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err4 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/CampaignUpdate/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err5 = {instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/CampaignUpdate/properties/readme/type",keyword:"type",params:{type: schema63.properties.readme.type},message:"must be string,null"};
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
const err6 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err7 = {instancePath:instancePath+"/target_views",schemaPath:"openapi.json#/components/schemas/CampaignUpdate/properties/target_views/type",keyword:"type",params:{type: schema63.properties.target_views.type},message:"must be number,null"};
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
const err8 = {instancePath:instancePath+"/target_views",schemaPath:"openapi.json#/components/schemas/CampaignUpdate/properties/target_views/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
const err9 = {instancePath:instancePath+"/target_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
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
const err10 = {instancePath:instancePath+"/target_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err11 = {instancePath:instancePath+"/target_at",schemaPath:"openapi.json#/components/schemas/CampaignUpdate/properties/target_at/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
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
const err12 = {instancePath:instancePath+"/target_at",schemaPath:"openapi.json#/components/schemas/CampaignUpdate/properties/target_at/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
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
const err13 = {instancePath,schemaPath:"openapi.json#/components/schemas/CampaignUpdate/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate49.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="updateCampaignBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate48.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate49(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate49.errors : vErrors.concat(validate49.errors);
errors = vErrors.length;
}
validate48.errors = vErrors;
return errors === 0;
}
validate48.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const addCampaignItemBody = validate51;
const schema66 = {"$id":"addCampaignItemBody","$ref":"spec:/CampaignItemRef"};
const schema67 = {"$id":"spec:/CampaignItemRef","description":"Names one item of a campaign.","x-provenance":"docs","type":"object","additionalProperties":false,"required":["item_type","item_id"],"properties":{"item_type":{"$ref":"spec:/CampaignItemType","x-provenance":"docs","description":"What the item is."},"item_id":{"$ref":"spec:/Uuid","x-provenance":"docs","description":"The id of the creator, video or campaign, of the same project (ours)."}},"examples":[{"item_type":"creator","item_id":"d23f0824-128b-4f33-8c5c-7fd0a6a3a450"}]};
const schema68 = {"$id":"spec:/CampaignItemType","description":"What a campaign can reference.","x-provenance":"docs","type":"string","enum":["creator","video","campaign"],"x-enum-provenance":{"creator":"docs","video":"docs","campaign":"docs"},"examples":["creator"]};

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/CampaignItemRef" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate52.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.item_type === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/CampaignItemRef/required",keyword:"required",params:{missingProperty: "item_type"},message:"must have required property '"+"item_type"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.item_id === undefined){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/CampaignItemRef/required",keyword:"required",params:{missingProperty: "item_id"},message:"must have required property '"+"item_id"+"'"};
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
const err2 = {instancePath,schemaPath:"openapi.json#/components/schemas/CampaignItemRef/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
const err3 = {instancePath:instancePath+"/item_type",schemaPath:"openapi.json#/components/schemas/CampaignItemType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!(((data0 === "creator") || (data0 === "video")) || (data0 === "campaign"))){
const err4 = {instancePath:instancePath+"/item_type",schemaPath:"openapi.json#/components/schemas/CampaignItemType/enum",keyword:"enum",params:{allowedValues: schema68.enum},message:"must be equal to one of the allowed values"};
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
const err5 = {instancePath:instancePath+"/item_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""};
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
const err6 = {instancePath:instancePath+"/item_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err7 = {instancePath,schemaPath:"openapi.json#/components/schemas/CampaignItemRef/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate51(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="addCampaignItemBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate51.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate52(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
validate51.errors = vErrors;
return errors === 0;
}
validate51.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const createGoalBody = validate54;
const schema70 = {"$id":"createGoalBody","$ref":"spec:/GoalCreate"};
const schema71 = {"$id":"spec:/GoalCreate","description":"A new goal of a creator.","x-provenance":"docs","type":"object","additionalProperties":false,"required":["goal_type","target_value","period"],"properties":{"goal_type":{"$ref":"spec:/GoalType","x-provenance":"docs","description":"What is counted."},"target_value":{"type":"integer","minimum":1,"x-provenance":"docs","description":"To be reached in one period, 1 or more."},"period":{"$ref":"spec:/Period","x-provenance":"docs","description":"How long one round lasts."}},"examples":[{"goal_type":"posts","target_value":3,"period":"weekly"}]};
const schema72 = {"$id":"spec:/GoalType","description":"What a goal counts over its period. `posts`: counting videos posted in the period. `views`: views gained by counting videos. `engagement`: likes + comments + shares + saves gained. `followers`: followers gained. Videos with tracking disabled do not count.","x-provenance":"docs","type":"string","enum":["posts","views","engagement","followers"],"x-enum-provenance":{"posts":"docs","views":"docs","engagement":"docs","followers":"docs"},"examples":["posts"]};
const schema73 = {"$id":"spec:/Period","description":"The length of a payout or goal period. Periods are in UTC: daily from 00:00, weekly from Monday 00:00, monthly from the 1st 00:00. The boundaries are ours.","x-provenance":"reference","type":"string","enum":["daily","weekly","monthly"],"x-enum-provenance":{"daily":"docs","weekly":"docs","monthly":"docs"},"examples":["weekly"]};

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/GoalCreate" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate55.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.goal_type === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/GoalCreate/required",keyword:"required",params:{missingProperty: "goal_type"},message:"must have required property '"+"goal_type"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.target_value === undefined){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/GoalCreate/required",keyword:"required",params:{missingProperty: "target_value"},message:"must have required property '"+"target_value"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.period === undefined){
const err2 = {instancePath,schemaPath:"openapi.json#/components/schemas/GoalCreate/required",keyword:"required",params:{missingProperty: "period"},message:"must have required property '"+"period"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "goal_type") || (key0 === "target_value")) || (key0 === "period"))){
const err3 = {instancePath,schemaPath:"openapi.json#/components/schemas/GoalCreate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.goal_type !== undefined){
let data0 = data.goal_type;
if(typeof data0 !== "string"){
const err4 = {instancePath:instancePath+"/goal_type",schemaPath:"openapi.json#/components/schemas/GoalType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((((data0 === "posts") || (data0 === "views")) || (data0 === "engagement")) || (data0 === "followers"))){
const err5 = {instancePath:instancePath+"/goal_type",schemaPath:"openapi.json#/components/schemas/GoalType/enum",keyword:"enum",params:{allowedValues: schema72.enum},message:"must be equal to one of the allowed values"};
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
const err6 = {instancePath:instancePath+"/target_value",schemaPath:"openapi.json#/components/schemas/GoalCreate/properties/target_value/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 1 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/target_value",schemaPath:"openapi.json#/components/schemas/GoalCreate/properties/target_value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data.period !== undefined){
let data2 = data.period;
if(typeof data2 !== "string"){
const err8 = {instancePath:instancePath+"/period",schemaPath:"openapi.json#/components/schemas/Period/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(((data2 === "daily") || (data2 === "weekly")) || (data2 === "monthly"))){
const err9 = {instancePath:instancePath+"/period",schemaPath:"openapi.json#/components/schemas/Period/enum",keyword:"enum",params:{allowedValues: schema73.enum},message:"must be equal to one of the allowed values"};
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
const err10 = {instancePath,schemaPath:"openapi.json#/components/schemas/GoalCreate/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}
validate55.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="createGoalBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate55(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const updateGoalBody = validate57;
const schema74 = {"$id":"updateGoalBody","$ref":"spec:/GoalUpdate"};
const schema75 = {"$id":"spec:/GoalUpdate","description":"The fields to change, at least one.","x-provenance":"ours","type":"object","additionalProperties":false,"minProperties":1,"properties":{"target_value":{"type":"integer","minimum":1,"x-provenance":"ours","description":"To be reached in one period, 1 or more."},"is_active":{"type":"boolean","x-provenance":"ours","description":"Whether the goal is in force."}},"examples":[{"target_value":4}]};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="updateGoalBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate57.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/GoalUpdate/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "target_value") || (key0 === "is_active"))){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/GoalUpdate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
const err2 = {instancePath:instancePath+"/target_value",schemaPath:"openapi.json#/components/schemas/GoalUpdate/properties/target_value/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 1 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/target_value",schemaPath:"openapi.json#/components/schemas/GoalUpdate/properties/target_value/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data.is_active !== undefined){
if(typeof data.is_active !== "boolean"){
const err4 = {instancePath:instancePath+"/is_active",schemaPath:"openapi.json#/components/schemas/GoalUpdate/properties/is_active/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
const err5 = {instancePath,schemaPath:"openapi.json#/components/schemas/GoalUpdate/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const createAnnotationBody = validate58;
const schema76 = {"$id":"createAnnotationBody","$ref":"spec:/AnnotationCreate"};
const schema77 = {"$id":"spec:/AnnotationCreate","description":"A new annotation. Without `entity` and `entity_id` it is of the whole project.","x-provenance":"ours","type":"object","additionalProperties":false,"required":["project_id","date","label"],"properties":{"project_id":{"$ref":"spec:/Uuid","x-provenance":"ours","description":"The project."},"entity":{"$ref":"spec:/AnalyticsEntity","x-provenance":"ours","description":"What kind of entity it marks; needs `entity_id`."},"entity_id":{"$ref":"spec:/Uuid","x-provenance":"ours","description":"Which one; needs `entity`."},"date":{"$ref":"spec:/CalendarDate","x-provenance":"ours","description":"The day to mark."},"kind":{"type":"string","minLength":1,"maxLength":50,"default":"note","x-provenance":"ours","description":"What sort of mark it is, 1 to 50 characters. Default: note."},"label":{"type":"string","minLength":1,"maxLength":200,"x-provenance":"ours","description":"What happened, 1 to 200 characters."},"metadata":{"$ref":"spec:/Metadata","x-provenance":"ours","description":"Structured data. Default: empty."}},"examples":[{"project_id":"6513270e-269e-4d37-b2a7-4de452e6b438","date":"2026-03-01","label":"Carnival"}]};
const schema79 = {"$id":"spec:/AnalyticsEntity","description":"What a time series is about.","x-provenance":"docs","type":"string","enum":["creator","video","campaign"],"x-enum-provenance":{"creator":"docs","video":"docs","campaign":"docs"},"examples":["creator"]};

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/AnnotationCreate" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate59.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.project_id === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/AnnotationCreate/required",keyword:"required",params:{missingProperty: "project_id"},message:"must have required property '"+"project_id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.date === undefined){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/AnnotationCreate/required",keyword:"required",params:{missingProperty: "date"},message:"must have required property '"+"date"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.label === undefined){
const err2 = {instancePath,schemaPath:"openapi.json#/components/schemas/AnnotationCreate/required",keyword:"required",params:{missingProperty: "label"},message:"must have required property '"+"label"+"'"};
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
const err3 = {instancePath,schemaPath:"openapi.json#/components/schemas/AnnotationCreate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
const err4 = {instancePath:instancePath+"/project_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""};
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
const err5 = {instancePath:instancePath+"/project_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err6 = {instancePath:instancePath+"/entity",schemaPath:"openapi.json#/components/schemas/AnalyticsEntity/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!(((data1 === "creator") || (data1 === "video")) || (data1 === "campaign"))){
const err7 = {instancePath:instancePath+"/entity",schemaPath:"openapi.json#/components/schemas/AnalyticsEntity/enum",keyword:"enum",params:{allowedValues: schema79.enum},message:"must be equal to one of the allowed values"};
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
const err8 = {instancePath:instancePath+"/entity_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""};
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
const err9 = {instancePath:instancePath+"/entity_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err10 = {instancePath:instancePath+"/date",schemaPath:"openapi.json#/components/schemas/CalendarDate/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
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
const err11 = {instancePath:instancePath+"/date",schemaPath:"openapi.json#/components/schemas/CalendarDate/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err12 = {instancePath:instancePath+"/kind",schemaPath:"openapi.json#/components/schemas/AnnotationCreate/properties/kind/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(func1(data4) < 1){
const err13 = {instancePath:instancePath+"/kind",schemaPath:"openapi.json#/components/schemas/AnnotationCreate/properties/kind/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err14 = {instancePath:instancePath+"/kind",schemaPath:"openapi.json#/components/schemas/AnnotationCreate/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err15 = {instancePath:instancePath+"/label",schemaPath:"openapi.json#/components/schemas/AnnotationCreate/properties/label/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(func1(data5) < 1){
const err16 = {instancePath:instancePath+"/label",schemaPath:"openapi.json#/components/schemas/AnnotationCreate/properties/label/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err17 = {instancePath:instancePath+"/label",schemaPath:"openapi.json#/components/schemas/AnnotationCreate/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err18 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err19 = {instancePath,schemaPath:"openapi.json#/components/schemas/AnnotationCreate/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="createAnnotationBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate58.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate59(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
validate58.errors = vErrors;
return errors === 0;
}
validate58.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const updateAnnotationBody = validate61;
const schema83 = {"$id":"updateAnnotationBody","$ref":"spec:/AnnotationUpdate"};
const schema84 = {"$id":"spec:/AnnotationUpdate","description":"What to change of an annotation, at least one field.","x-provenance":"ours","type":"object","additionalProperties":false,"minProperties":1,"properties":{"date":{"$ref":"spec:/CalendarDate","x-provenance":"ours","description":"The day to mark."},"kind":{"type":"string","minLength":1,"maxLength":50,"x-provenance":"ours","description":"1 to 50 characters."},"label":{"type":"string","minLength":1,"maxLength":200,"x-provenance":"ours","description":"1 to 200 characters."},"metadata":{"$ref":"spec:/Metadata","x-provenance":"ours","description":"Replaced whole."}},"examples":[{"label":"Carnival"}]};

function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/AnnotationUpdate" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate62.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/AnnotationUpdate/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
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
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/AnnotationUpdate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
const err2 = {instancePath:instancePath+"/date",schemaPath:"openapi.json#/components/schemas/CalendarDate/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
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
const err3 = {instancePath:instancePath+"/date",schemaPath:"openapi.json#/components/schemas/CalendarDate/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err4 = {instancePath:instancePath+"/kind",schemaPath:"openapi.json#/components/schemas/AnnotationUpdate/properties/kind/maxLength",keyword:"maxLength",params:{limit: 50},message:"must NOT have more than 50 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(func1(data1) < 1){
const err5 = {instancePath:instancePath+"/kind",schemaPath:"openapi.json#/components/schemas/AnnotationUpdate/properties/kind/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err6 = {instancePath:instancePath+"/kind",schemaPath:"openapi.json#/components/schemas/AnnotationUpdate/properties/kind/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err7 = {instancePath:instancePath+"/label",schemaPath:"openapi.json#/components/schemas/AnnotationUpdate/properties/label/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(func1(data2) < 1){
const err8 = {instancePath:instancePath+"/label",schemaPath:"openapi.json#/components/schemas/AnnotationUpdate/properties/label/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err9 = {instancePath:instancePath+"/label",schemaPath:"openapi.json#/components/schemas/AnnotationUpdate/properties/label/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err10 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err11 = {instancePath,schemaPath:"openapi.json#/components/schemas/AnnotationUpdate/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}
validate62.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="updateAnnotationBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate61.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate62(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
validate61.errors = vErrors;
return errors === 0;
}
validate61.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const createPayoutMethodBody = validate64;
const schema87 = {"$id":"createPayoutMethodBody","$ref":"spec:/PayoutMethodCreate"};
const schema88 = {"$id":"spec:/PayoutMethodCreate","description":"A new payout method.","x-provenance":"docs","type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{"type":"string","minLength":1,"maxLength":100,"x-provenance":"reference","description":"1 to 100 characters."},"icon_path":{"type":["string","null"],"x-provenance":"docs","description":"The path of the icon at the service, answered as a public `icon_url` below its host (the mapping is ours). Default null."},"metadata":{"$ref":"spec:/Metadata","x-provenance":"reference","description":"Default `{}`."},"readme":{"type":["string","null"],"x-provenance":"reference","description":"Notes for agents. Default null."}},"examples":[{"name":"Bank transfer"}]};

function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutMethodCreate" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate65.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutMethodCreate/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
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
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutMethodCreate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
const err2 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/PayoutMethodCreate/properties/name/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func1(data0) < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/PayoutMethodCreate/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err4 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/PayoutMethodCreate/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err5 = {instancePath:instancePath+"/icon_path",schemaPath:"openapi.json#/components/schemas/PayoutMethodCreate/properties/icon_path/type",keyword:"type",params:{type: schema88.properties.icon_path.type},message:"must be string,null"};
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
const err6 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err7 = {instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/PayoutMethodCreate/properties/readme/type",keyword:"type",params:{type: schema88.properties.readme.type},message:"must be string,null"};
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
const err8 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutMethodCreate/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate65.errors = vErrors;
return errors === 0;
}
validate65.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="createPayoutMethodBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate64.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate65(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
validate64.errors = vErrors;
return errors === 0;
}
validate64.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const updatePayoutMethodBody = validate67;
const schema90 = {"$id":"updatePayoutMethodBody","$ref":"spec:/PayoutMethodUpdate"};
const schema91 = {"$id":"spec:/PayoutMethodUpdate","description":"The fields to change, at least one.","x-provenance":"docs","type":"object","additionalProperties":false,"minProperties":1,"properties":{"name":{"type":"string","minLength":1,"maxLength":100,"x-provenance":"docs","description":"1 to 100 characters."},"is_active":{"type":"boolean","x-provenance":"docs","description":"False hides it from payment dialogs."},"icon_path":{"type":["string","null"],"x-provenance":"docs","description":"The path of the icon at the service, answered as `icon_url`; null clears it."},"metadata":{"$ref":"spec:/Metadata","x-provenance":"docs","description":"Replaces the old one whole."},"readme":{"type":["string","null"],"x-provenance":"docs","description":"Notes for agents; null clears them."}},"examples":[{"is_active":false}]};

function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutMethodUpdate" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate68.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutMethodUpdate/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
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
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutMethodUpdate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
const err2 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/PayoutMethodUpdate/properties/name/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func1(data0) < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/PayoutMethodUpdate/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err4 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/PayoutMethodUpdate/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err5 = {instancePath:instancePath+"/is_active",schemaPath:"openapi.json#/components/schemas/PayoutMethodUpdate/properties/is_active/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
const err6 = {instancePath:instancePath+"/icon_path",schemaPath:"openapi.json#/components/schemas/PayoutMethodUpdate/properties/icon_path/type",keyword:"type",params:{type: schema91.properties.icon_path.type},message:"must be string,null"};
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
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err8 = {instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/PayoutMethodUpdate/properties/readme/type",keyword:"type",params:{type: schema91.properties.readme.type},message:"must be string,null"};
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
const err9 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutMethodUpdate/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate68.errors = vErrors;
return errors === 0;
}
validate68.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="updatePayoutMethodBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate67.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate68(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate68.errors : vErrors.concat(validate68.errors);
errors = vErrors.length;
}
validate67.errors = vErrors;
return errors === 0;
}
validate67.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const createPayoutStructureBody = validate70;
const schema93 = {"$id":"createPayoutStructureBody","$ref":"spec:/PayoutStructureCreate"};
const schema94 = {"$id":"spec:/PayoutStructureCreate","description":"A new payout structure with its first version, which is effective at once.","x-provenance":"ours","type":"object","additionalProperties":false,"required":["project_id","name","period","amount_cents","criteria_type"],"properties":{"project_id":{"$ref":"spec:/Uuid","x-provenance":"ours","x-references":"Project","description":"The project that the structure belongs to."},"name":{"type":"string","minLength":1,"maxLength":200,"x-provenance":"ours","description":"1 to 200 characters."},"period":{"$ref":"spec:/Period","x-provenance":"ours","description":"How often it pays."},"amount_cents":{"$ref":"spec:/Cents","x-provenance":"ours","description":"Cents a period; for `cpm` cents per 1,000 views."},"currency":{"type":"string","enum":["USD"],"x-enum-provenance":{"USD":"reference"},"default":"USD","x-provenance":"ours","description":"Only USD, the default."},"criteria_type":{"$ref":"spec:/CriteriaType","x-provenance":"ours","description":"What it pays for."},"criteria_params":{"$ref":"spec:/CriteriaParams","x-provenance":"ours","description":"`{min_views}` for `view_threshold`, else nothing. Default `{}`."},"proration_mode":{"$ref":"spec:/ProrationMode","default":"none","x-provenance":"ours","description":"What happens in a period that an assignment only partly covers. Default `none`."},"readme":{"type":["string","null"],"x-provenance":"ours","description":"Notes for agents. Default null."},"metadata":{"$ref":"spec:/Metadata","x-provenance":"ours","description":"Default `{}`."}},"examples":[{"project_id":"6513270e-269e-4d37-b2a7-4de452e6b438","name":"Weekly base","period":"weekly","amount_cents":25000,"criteria_type":"recurring"}]};
const schema97 = {"$id":"spec:/Cents","description":"Money, an integer number of cents, never negative and never a fraction. At most 2^53 − 1, so that it is exact in JSON.","x-provenance":"reference","type":"integer","minimum":0,"maximum":9007199254740991,"examples":[25000]};
const schema98 = {"$id":"spec:/CriteriaType","description":"What a payout structure pays for. `recurring`: a flat rate every period. `goals`: pays when the creator meets all goals of the period. `cpm`: pays per 1,000 views on posts within the period. `view_threshold`: pays when those views reach `criteria_params.min_views` (the name is from the public docs, the rule is ours).","x-provenance":"reference","type":"string","enum":["recurring","goals","cpm","view_threshold"],"x-enum-provenance":{"recurring":"reference","goals":"reference","cpm":"reference","view_threshold":"docs"},"examples":["recurring"]};
const schema99 = {"$id":"spec:/CriteriaParams","description":"Parameters of the criteria in a write. `view_threshold` needs exactly `min_views`; the other criteria take none. Anything else is 400 `invalid_body`.","x-provenance":"ours","type":"object","additionalProperties":false,"properties":{"min_views":{"type":"integer","minimum":1,"x-provenance":"ours","description":"The views that are needed, 1 or more."}},"examples":[{"min_views":100000}]};
const schema100 = {"$id":"spec:/ProrationMode","description":"What happens when an assignment touches only a part of a period. The field is the service's, the modes are ours. `none`: the period counts in full as soon as the assignment touches it. `daily`: only the UTC days that the assignment touches count. Then recurring, goals and view_threshold pay amount × covered days ÷ days in the period, held to the goals and the views of the whole period, and cpm counts only videos posted on covered days, and is not scaled again.","x-provenance":"ours","type":"string","enum":["none","daily"],"x-enum-provenance":{"none":"ours","daily":"ours"},"examples":["none"]};
const func22 = Object.prototype.hasOwnProperty;

function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutStructureCreate" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate71.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.project_id === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutStructureCreate/required",keyword:"required",params:{missingProperty: "project_id"},message:"must have required property '"+"project_id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.name === undefined){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutStructureCreate/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.period === undefined){
const err2 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutStructureCreate/required",keyword:"required",params:{missingProperty: "period"},message:"must have required property '"+"period"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.amount_cents === undefined){
const err3 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutStructureCreate/required",keyword:"required",params:{missingProperty: "amount_cents"},message:"must have required property '"+"amount_cents"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.criteria_type === undefined){
const err4 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutStructureCreate/required",keyword:"required",params:{missingProperty: "criteria_type"},message:"must have required property '"+"criteria_type"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key0 in data){
if(!(func22.call(schema94.properties, key0))){
const err5 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutStructureCreate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
const err6 = {instancePath:instancePath+"/project_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""};
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
const err7 = {instancePath:instancePath+"/project_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err8 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/PayoutStructureCreate/properties/name/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(func1(data1) < 1){
const err9 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/PayoutStructureCreate/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err10 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/PayoutStructureCreate/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err11 = {instancePath:instancePath+"/period",schemaPath:"openapi.json#/components/schemas/Period/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!(((data2 === "daily") || (data2 === "weekly")) || (data2 === "monthly"))){
const err12 = {instancePath:instancePath+"/period",schemaPath:"openapi.json#/components/schemas/Period/enum",keyword:"enum",params:{allowedValues: schema73.enum},message:"must be equal to one of the allowed values"};
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
const err13 = {instancePath:instancePath+"/amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err14 = {instancePath:instancePath+"/amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err15 = {instancePath:instancePath+"/amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
const err16 = {instancePath:instancePath+"/currency",schemaPath:"openapi.json#/components/schemas/PayoutStructureCreate/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(!(data4 === "USD")){
const err17 = {instancePath:instancePath+"/currency",schemaPath:"openapi.json#/components/schemas/PayoutStructureCreate/properties/currency/enum",keyword:"enum",params:{allowedValues: schema94.properties.currency.enum},message:"must be equal to one of the allowed values"};
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
const err18 = {instancePath:instancePath+"/criteria_type",schemaPath:"openapi.json#/components/schemas/CriteriaType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(!((((data5 === "recurring") || (data5 === "goals")) || (data5 === "cpm")) || (data5 === "view_threshold"))){
const err19 = {instancePath:instancePath+"/criteria_type",schemaPath:"openapi.json#/components/schemas/CriteriaType/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values"};
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
const err20 = {instancePath:instancePath+"/criteria_params",schemaPath:"openapi.json#/components/schemas/CriteriaParams/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
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
const err21 = {instancePath:instancePath+"/criteria_params/min_views",schemaPath:"openapi.json#/components/schemas/CriteriaParams/properties/min_views/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 < 1 || isNaN(data7)){
const err22 = {instancePath:instancePath+"/criteria_params/min_views",schemaPath:"openapi.json#/components/schemas/CriteriaParams/properties/min_views/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
}
else {
const err23 = {instancePath:instancePath+"/criteria_params",schemaPath:"openapi.json#/components/schemas/CriteriaParams/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.proration_mode !== undefined){
let data8 = data.proration_mode;
if(typeof data8 !== "string"){
const err24 = {instancePath:instancePath+"/proration_mode",schemaPath:"openapi.json#/components/schemas/ProrationMode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data8 === "none") || (data8 === "daily"))){
const err25 = {instancePath:instancePath+"/proration_mode",schemaPath:"openapi.json#/components/schemas/ProrationMode/enum",keyword:"enum",params:{allowedValues: schema100.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.readme !== undefined){
let data9 = data.readme;
if((typeof data9 !== "string") && (data9 !== null)){
const err26 = {instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/PayoutStructureCreate/properties/readme/type",keyword:"type",params:{type: schema94.properties.readme.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.metadata !== undefined){
let data10 = data.metadata;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
}
else {
const err27 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutStructureCreate/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
validate71.errors = vErrors;
return errors === 0;
}
validate71.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="createPayoutStructureBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate70.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate71(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate71.errors : vErrors.concat(validate71.errors);
errors = vErrors.length;
}
validate70.errors = vErrors;
return errors === 0;
}
validate70.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const updatePayoutStructureBody = validate73;
const schema102 = {"$id":"updatePayoutStructureBody","$ref":"spec:/PayoutStructureUpdate"};
const schema103 = {"$id":"spec:/PayoutStructureUpdate","description":"The fields to change, at least one. `name`, `is_active`, `readme` and `metadata` change in place. The others are rule fields: if one of them changes, a new immutable version is made, effective now; an equal rule makes none. Rule fields that are left out keep their value, but `criteria_params` starts from `{}` when `criteria_type` changes.","x-provenance":"ours","type":"object","additionalProperties":false,"minProperties":1,"properties":{"name":{"type":"string","minLength":1,"maxLength":200,"x-provenance":"ours","description":"1 to 200 characters."},"is_active":{"type":"boolean","x-provenance":"ours","description":"False archives the structure, so that it generates no more accruals; true takes it back."},"readme":{"type":["string","null"],"x-provenance":"reference","description":"Notes for agents; null clears them."},"metadata":{"$ref":"spec:/Metadata","x-provenance":"reference","description":"Replaces the old one whole."},"period":{"$ref":"spec:/Period","x-provenance":"ours","description":"Rule field. How often it pays."},"amount_cents":{"$ref":"spec:/Cents","x-provenance":"ours","description":"Rule field. Cents a period; for `cpm` cents per 1,000 views."},"currency":{"type":"string","enum":["USD"],"x-enum-provenance":{"USD":"reference"},"x-provenance":"ours","description":"Rule field. Only USD."},"criteria_type":{"$ref":"spec:/CriteriaType","x-provenance":"ours","description":"Rule field. What it pays for."},"criteria_params":{"$ref":"spec:/CriteriaParams","x-provenance":"ours","description":"Rule field. `{min_views}` for `view_threshold`, else nothing."},"proration_mode":{"$ref":"spec:/ProrationMode","x-provenance":"ours","description":"Rule field. What happens in a period that an assignment only partly covers."}},"examples":[{"amount_cents":30000}]};

function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutStructureUpdate" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate74.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutStructureUpdate/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func22.call(schema103.properties, key0))){
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutStructureUpdate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
const err2 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/PayoutStructureUpdate/properties/name/maxLength",keyword:"maxLength",params:{limit: 200},message:"must NOT have more than 200 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func1(data0) < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/PayoutStructureUpdate/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err4 = {instancePath:instancePath+"/name",schemaPath:"openapi.json#/components/schemas/PayoutStructureUpdate/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err5 = {instancePath:instancePath+"/is_active",schemaPath:"openapi.json#/components/schemas/PayoutStructureUpdate/properties/is_active/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
const err6 = {instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/PayoutStructureUpdate/properties/readme/type",keyword:"type",params:{type: schema103.properties.readme.type},message:"must be string,null"};
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
const err7 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err8 = {instancePath:instancePath+"/period",schemaPath:"openapi.json#/components/schemas/Period/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(((data4 === "daily") || (data4 === "weekly")) || (data4 === "monthly"))){
const err9 = {instancePath:instancePath+"/period",schemaPath:"openapi.json#/components/schemas/Period/enum",keyword:"enum",params:{allowedValues: schema73.enum},message:"must be equal to one of the allowed values"};
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
const err10 = {instancePath:instancePath+"/amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err11 = {instancePath:instancePath+"/amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err12 = {instancePath:instancePath+"/amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
const err13 = {instancePath:instancePath+"/currency",schemaPath:"openapi.json#/components/schemas/PayoutStructureUpdate/properties/currency/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(!(data6 === "USD")){
const err14 = {instancePath:instancePath+"/currency",schemaPath:"openapi.json#/components/schemas/PayoutStructureUpdate/properties/currency/enum",keyword:"enum",params:{allowedValues: schema103.properties.currency.enum},message:"must be equal to one of the allowed values"};
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
const err15 = {instancePath:instancePath+"/criteria_type",schemaPath:"openapi.json#/components/schemas/CriteriaType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!((((data7 === "recurring") || (data7 === "goals")) || (data7 === "cpm")) || (data7 === "view_threshold"))){
const err16 = {instancePath:instancePath+"/criteria_type",schemaPath:"openapi.json#/components/schemas/CriteriaType/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values"};
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
const err17 = {instancePath:instancePath+"/criteria_params",schemaPath:"openapi.json#/components/schemas/CriteriaParams/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
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
const err18 = {instancePath:instancePath+"/criteria_params/min_views",schemaPath:"openapi.json#/components/schemas/CriteriaParams/properties/min_views/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 < 1 || isNaN(data9)){
const err19 = {instancePath:instancePath+"/criteria_params/min_views",schemaPath:"openapi.json#/components/schemas/CriteriaParams/properties/min_views/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
}
else {
const err20 = {instancePath:instancePath+"/criteria_params",schemaPath:"openapi.json#/components/schemas/CriteriaParams/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.proration_mode !== undefined){
let data10 = data.proration_mode;
if(typeof data10 !== "string"){
const err21 = {instancePath:instancePath+"/proration_mode",schemaPath:"openapi.json#/components/schemas/ProrationMode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!((data10 === "none") || (data10 === "daily"))){
const err22 = {instancePath:instancePath+"/proration_mode",schemaPath:"openapi.json#/components/schemas/ProrationMode/enum",keyword:"enum",params:{allowedValues: schema100.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutStructureUpdate/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate74.errors = vErrors;
return errors === 0;
}
validate74.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="updatePayoutStructureBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate73.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate74(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
}
validate73.errors = vErrors;
return errors === 0;
}
validate73.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const createPayoutAssignmentsBody = validate76;
const schema110 = {"$id":"createPayoutAssignmentsBody","type":"object","if":{"required":["creator_ids"]},"then":{"$ref":"spec:/PayoutAssignmentCreateMany"},"else":{"$ref":"spec:/PayoutAssignmentCreateOne"}};
const schema111 = {"$id":"spec:/PayoutAssignmentCreateMany","description":"1 to 50 creators to assign, all of them or none.","x-provenance":"ours","type":"object","additionalProperties":false,"required":["creator_ids"],"properties":{"creator_ids":{"type":"array","minItems":1,"maxItems":50,"uniqueItems":true,"items":{"$ref":"spec:/Uuid"},"x-provenance":"ours","x-references":"Creator","description":"1 to 50 creators of the structure's project, each once."},"assigned_at":{"$ref":"spec:/Timestamp","x-provenance":"ours","description":"From when it counts; it may lie in the past. Default now."}},"examples":[{"creator_ids":["d23f0824-128b-4f33-8c5c-7fd0a6a3a450","9531985d-5d9d-49f8-9818-e811892f902b"]}]};
const func0 = jsonEqual;

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutAssignmentCreateMany" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate77.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.creator_ids === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAssignmentCreateMany/required",keyword:"required",params:{missingProperty: "creator_ids"},message:"must have required property '"+"creator_ids"+"'"};
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
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAssignmentCreateMany/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
const err2 = {instancePath:instancePath+"/creator_ids",schemaPath:"openapi.json#/components/schemas/PayoutAssignmentCreateMany/properties/creator_ids/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/creator_ids",schemaPath:"openapi.json#/components/schemas/PayoutAssignmentCreateMany/properties/creator_ids/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
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
const err4 = {instancePath:instancePath+"/creator_ids/" + i0,schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""};
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
const err5 = {instancePath:instancePath+"/creator_ids/" + i0,schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err6 = {instancePath:instancePath+"/creator_ids",schemaPath:"openapi.json#/components/schemas/PayoutAssignmentCreateMany/properties/creator_ids/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
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
const err7 = {instancePath:instancePath+"/creator_ids",schemaPath:"openapi.json#/components/schemas/PayoutAssignmentCreateMany/properties/creator_ids/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err8 = {instancePath:instancePath+"/assigned_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
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
const err9 = {instancePath:instancePath+"/assigned_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err10 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAssignmentCreateMany/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate77.errors = vErrors;
return errors === 0;
}
validate77.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema114 = {"$id":"spec:/PayoutAssignmentCreateOne","description":"One creator to assign.","x-provenance":"ours","type":"object","additionalProperties":false,"required":["creator_id"],"properties":{"creator_id":{"$ref":"spec:/Uuid","x-provenance":"ours","x-references":"Creator","description":"The creator, of the structure's project."},"assigned_at":{"$ref":"spec:/Timestamp","x-provenance":"ours","description":"From when it counts; it may lie in the past. Default now."}},"examples":[{"creator_id":"d23f0824-128b-4f33-8c5c-7fd0a6a3a450","assigned_at":"2026-02-23T00:00:00.000Z"}]};

function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutAssignmentCreateOne" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate79.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.creator_id === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAssignmentCreateOne/required",keyword:"required",params:{missingProperty: "creator_id"},message:"must have required property '"+"creator_id"+"'"};
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
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAssignmentCreateOne/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
const err2 = {instancePath:instancePath+"/creator_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""};
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
const err3 = {instancePath:instancePath+"/creator_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err4 = {instancePath:instancePath+"/assigned_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
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
const err5 = {instancePath:instancePath+"/assigned_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err6 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAssignmentCreateOne/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate79.errors = vErrors;
return errors === 0;
}
validate79.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate76(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="createPayoutAssignmentsBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate76.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
if(!(validate77(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
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
if(!(validate79(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
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
const err2 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate76.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate76.evaluated = {"dynamicProps":true,"dynamicItems":false};

export const deletePayoutAssignmentsBody = validate81;
const schema117 = {"$id":"deletePayoutAssignmentsBody","type":"object","if":{"required":["creator_ids"]},"then":{"$ref":"spec:/PayoutAssignmentDeleteMany"},"else":{"$ref":"spec:/PayoutAssignmentDeleteOne"}};
const schema118 = {"$id":"spec:/PayoutAssignmentDeleteMany","description":"1 to 50 creators to unassign, all of them or none.","x-provenance":"ours","type":"object","additionalProperties":false,"required":["creator_ids"],"properties":{"creator_ids":{"type":"array","minItems":1,"maxItems":50,"uniqueItems":true,"items":{"$ref":"spec:/Uuid"},"x-provenance":"ours","x-references":"Creator","description":"1 to 50 creators, each once."}},"examples":[{"creator_ids":["d23f0824-128b-4f33-8c5c-7fd0a6a3a450"]}]};

function validate82(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutAssignmentDeleteMany" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate82.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.creator_ids === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAssignmentDeleteMany/required",keyword:"required",params:{missingProperty: "creator_ids"},message:"must have required property '"+"creator_ids"+"'"};
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
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAssignmentDeleteMany/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
const err2 = {instancePath:instancePath+"/creator_ids",schemaPath:"openapi.json#/components/schemas/PayoutAssignmentDeleteMany/properties/creator_ids/maxItems",keyword:"maxItems",params:{limit: 50},message:"must NOT have more than 50 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/creator_ids",schemaPath:"openapi.json#/components/schemas/PayoutAssignmentDeleteMany/properties/creator_ids/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
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
const err4 = {instancePath:instancePath+"/creator_ids/" + i0,schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""};
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
const err5 = {instancePath:instancePath+"/creator_ids/" + i0,schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err6 = {instancePath:instancePath+"/creator_ids",schemaPath:"openapi.json#/components/schemas/PayoutAssignmentDeleteMany/properties/creator_ids/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
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
const err7 = {instancePath:instancePath+"/creator_ids",schemaPath:"openapi.json#/components/schemas/PayoutAssignmentDeleteMany/properties/creator_ids/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err8 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAssignmentDeleteMany/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate82.errors = vErrors;
return errors === 0;
}
validate82.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema120 = {"$id":"spec:/PayoutAssignmentDeleteOne","description":"One creator to unassign.","x-provenance":"ours","type":"object","additionalProperties":false,"required":["creator_id"],"properties":{"creator_id":{"$ref":"spec:/Uuid","x-provenance":"ours","x-references":"Creator","description":"The creator."}},"examples":[{"creator_id":"d23f0824-128b-4f33-8c5c-7fd0a6a3a450"}]};

function validate84(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutAssignmentDeleteOne" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate84.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.creator_id === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAssignmentDeleteOne/required",keyword:"required",params:{missingProperty: "creator_id"},message:"must have required property '"+"creator_id"+"'"};
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
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAssignmentDeleteOne/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
const err2 = {instancePath:instancePath+"/creator_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""};
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
const err3 = {instancePath:instancePath+"/creator_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err4 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAssignmentDeleteOne/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate84.errors = vErrors;
return errors === 0;
}
validate84.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="deletePayoutAssignmentsBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate81.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
if(!(validate82(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate82.errors : vErrors.concat(validate82.errors);
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
if(!(validate84(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
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
const err2 = {instancePath,schemaPath:"#/if",keyword:"if",params:{failingKeyword: ifClause0},message:"must match \""+ifClause0+"\" schema"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate81.errors = vErrors;
evaluated0.props = props0;
return errors === 0;
}
validate81.evaluated = {"dynamicProps":true,"dynamicItems":false};

export const updatePayoutAccrualBody = validate86;
const schema122 = {"$id":"updatePayoutAccrualBody","$ref":"spec:/PayoutAccrualUpdate"};
const schema123 = {"$id":"spec:/PayoutAccrualUpdate","description":"Rejects or voids an earned accrual by hand. Both are terminal.","x-provenance":"reference","type":"object","additionalProperties":false,"required":["status"],"properties":{"status":{"type":"string","enum":["rejected","voided"],"x-enum-provenance":{"rejected":"reference","voided":"reference"},"x-provenance":"reference","description":"The status that the accrual gets."}},"examples":[{"status":"rejected"}]};

function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="updatePayoutAccrualBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate86.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.status === undefined){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAccrualUpdate/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
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
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAccrualUpdate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
const err2 = {instancePath:instancePath+"/status",schemaPath:"openapi.json#/components/schemas/PayoutAccrualUpdate/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((data0 === "rejected") || (data0 === "voided"))){
const err3 = {instancePath:instancePath+"/status",schemaPath:"openapi.json#/components/schemas/PayoutAccrualUpdate/properties/status/enum",keyword:"enum",params:{allowedValues: schema123.properties.status.enum},message:"must be equal to one of the allowed values"};
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
const err4 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutAccrualUpdate/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate86.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const createPayoutPaymentBody = validate87;
const schema124 = {"$id":"createPayoutPaymentBody","$ref":"spec:/PayoutPaymentCreate"};
const schema125 = {"$id":"spec:/PayoutPaymentCreate","description":"A payment to record. due = the sum of the chosen accruals: those of `accrual_ids`, or every `earned` accrual of\nthe creator with `auto_apply_outstanding: true`; oldest period first. The total defaults to due. Each accrual\ngets one line, with its amount, and becomes `paid`. A total that differs from due makes one adjustment of total −\ndue. A payment without accruals needs a total, and has neither lines nor adjustments.\n\n400 `invalid_body`: auto-apply without a creator, or together with `accrual_ids`; accruals without a creator; no\naccruals and no total; neither a project nor a creator; negative or fractional cents; the same accrual twice; an\naccrual of another creator. 409: `accrual_not_earned` (with `meta.accrual_ids`), `no_outstanding_accruals`,\n`method_inactive`. 404: unknown ids. `auto_apply_outstanding`, the lines, the statuses and the sign of\nadjustments are the service's; the rest is ours.","x-provenance":"reference","type":"object","additionalProperties":false,"properties":{"project_id":{"$ref":"spec:/Uuid","x-provenance":"ours","x-references":"Project","description":"The project that pays. Needed without a creator; else it is the creator's, and no other may stand here."},"creator_id":{"$ref":"spec:/Uuid","x-provenance":"ours","x-references":"Creator","description":"The creator that is paid. Leave it out for an ad-hoc payment."},"method_id":{"$ref":"spec:/Uuid","x-provenance":"ours","x-references":"PayoutMethod","description":"The method, an active one. Its name is kept as `method_name_snapshot`. Default none."},"accrual_ids":{"type":"array","minItems":1,"uniqueItems":true,"items":{"$ref":"spec:/Uuid"},"x-provenance":"ours","x-references":"PayoutAccrual","description":"The earned accruals to settle, each once. Not together with `auto_apply_outstanding`."},"auto_apply_outstanding":{"type":"boolean","default":false,"x-provenance":"reference","description":"Settle all earned accruals of the creator in one call."},"total_amount_cents":{"$ref":"spec:/Cents","x-provenance":"ours","description":"Cents paid in all. Default what is due; needed without accruals."},"paid_at":{"$ref":"spec:/Timestamp","x-provenance":"ours","description":"When the money was paid. Default now."},"metadata":{"$ref":"spec:/Metadata","x-provenance":"ours","description":"Default `{}`."},"readme":{"type":["string","null"],"x-provenance":"ours","description":"Notes for agents. Default null."}},"examples":[{"creator_id":"d23f0824-128b-4f33-8c5c-7fd0a6a3a450","method_id":"6b4cb242-4a23-4596-a217-beaddbc496cb","auto_apply_outstanding":true}]};

function validate88(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutPaymentCreate" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate88.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func22.call(schema125.properties, key0))){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutPaymentCreate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
const err1 = {instancePath:instancePath+"/project_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""};
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
const err2 = {instancePath:instancePath+"/project_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err3 = {instancePath:instancePath+"/creator_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""};
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
const err4 = {instancePath:instancePath+"/creator_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err5 = {instancePath:instancePath+"/method_id",schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""};
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
const err6 = {instancePath:instancePath+"/method_id",schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err7 = {instancePath:instancePath+"/accrual_ids",schemaPath:"openapi.json#/components/schemas/PayoutPaymentCreate/properties/accrual_ids/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
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
const err8 = {instancePath:instancePath+"/accrual_ids/" + i0,schemaPath:"openapi.json#/components/schemas/Uuid/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"},message:"must match pattern \""+"^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"+"\""};
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
const err9 = {instancePath:instancePath+"/accrual_ids/" + i0,schemaPath:"openapi.json#/components/schemas/Uuid/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err10 = {instancePath:instancePath+"/accrual_ids",schemaPath:"openapi.json#/components/schemas/PayoutPaymentCreate/properties/accrual_ids/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},message:"must NOT have duplicate items (items ## "+j0+" and "+i1+" are identical)"};
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
const err11 = {instancePath:instancePath+"/accrual_ids",schemaPath:"openapi.json#/components/schemas/PayoutPaymentCreate/properties/accrual_ids/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err12 = {instancePath:instancePath+"/auto_apply_outstanding",schemaPath:"openapi.json#/components/schemas/PayoutPaymentCreate/properties/auto_apply_outstanding/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
const err13 = {instancePath:instancePath+"/total_amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err14 = {instancePath:instancePath+"/total_amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err15 = {instancePath:instancePath+"/total_amount_cents",schemaPath:"openapi.json#/components/schemas/Cents/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
const err16 = {instancePath:instancePath+"/paid_at",schemaPath:"openapi.json#/components/schemas/Timestamp/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
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
const err17 = {instancePath:instancePath+"/paid_at",schemaPath:"openapi.json#/components/schemas/Timestamp/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err18 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err19 = {instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/PayoutPaymentCreate/properties/readme/type",keyword:"type",params:{type: schema125.properties.readme.type},message:"must be string,null"};
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
const err20 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutPaymentCreate/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate88.errors = vErrors;
return errors === 0;
}
validate88.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate87(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="createPayoutPaymentBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate87.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate88(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate88.errors : vErrors.concat(validate88.errors);
errors = vErrors.length;
}
validate87.errors = vErrors;
return errors === 0;
}
validate87.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const updatePayoutPaymentBody = validate90;
const schema133 = {"$id":"updatePayoutPaymentBody","$ref":"spec:/PayoutPaymentUpdate"};
const schema134 = {"$id":"spec:/PayoutPaymentUpdate","description":"Voids a payment, or changes its notes; at least one field.","x-provenance":"reference","type":"object","additionalProperties":false,"minProperties":1,"properties":{"status":{"type":"string","enum":["voided"],"x-enum-provenance":{"voided":"reference"},"x-provenance":"reference","description":"Voids the payment. Its accruals go back to `earned`; lines and adjustments stay for the record."},"readme":{"type":["string","null"],"x-provenance":"reference","description":"Notes for agents; null clears them."},"metadata":{"$ref":"spec:/Metadata","x-provenance":"reference","description":"Replaces the old one whole."}},"examples":[{"status":"voided"}]};

function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="spec:/PayoutPaymentUpdate" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate91.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutPaymentUpdate/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
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
const err1 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutPaymentUpdate/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
const err2 = {instancePath:instancePath+"/status",schemaPath:"openapi.json#/components/schemas/PayoutPaymentUpdate/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!(data0 === "voided")){
const err3 = {instancePath:instancePath+"/status",schemaPath:"openapi.json#/components/schemas/PayoutPaymentUpdate/properties/status/enum",keyword:"enum",params:{allowedValues: schema134.properties.status.enum},message:"must be equal to one of the allowed values"};
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
const err4 = {instancePath:instancePath+"/readme",schemaPath:"openapi.json#/components/schemas/PayoutPaymentUpdate/properties/readme/type",keyword:"type",params:{type: schema134.properties.readme.type},message:"must be string,null"};
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
const err5 = {instancePath:instancePath+"/metadata",schemaPath:"openapi.json#/components/schemas/Metadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err6 = {instancePath,schemaPath:"openapi.json#/components/schemas/PayoutPaymentUpdate/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate91.errors = vErrors;
return errors === 0;
}
validate91.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate90(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="updatePayoutPaymentBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate90.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(!(validate91(data, {instancePath,parentData,parentDataProperty,rootData,dynamicAnchors}))){
vErrors = vErrors === null ? validate91.errors : vErrors.concat(validate91.errors);
errors = vErrors.length;
}
validate90.errors = vErrors;
return errors === 0;
}
validate90.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
