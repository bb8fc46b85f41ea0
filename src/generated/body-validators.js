// Written by `npm run generate` from openapi.yaml. Do not edit.

import { addError, codePointLength, gatherErrors, jsonEqual } from './validator-runtime.js';

const fields99 = {"project_id":0,"name":0,"period":0,"amount_cents":0,"currency":0,"criteria_type":0,"criteria_params":0,"proration_mode":0,"readme":0,"metadata":0};
const fields109 = {"name":0,"is_active":0,"readme":0,"metadata":0,"period":0,"amount_cents":0,"currency":0,"criteria_type":0,"criteria_params":0,"proration_mode":0};
const fields133 = {"project_id":0,"creator_id":0,"method_id":0,"accrual_ids":0,"auto_apply_outstanding":0,"total_amount_cents":0,"paid_at":0,"metadata":0,"readme":0};
"use strict";
export const createProjectBody = validate20;
const func1 = codePointLength;

function validate21(data, instancePath=""){
/*# sourceURL="spec:/ProjectCreate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "readme")) || (key0 === "metadata"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "openapi.json#/components/schemas/ProjectCreate/additionalProperties");
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func1(data0) > 200){
vErrors = addError(vErrors, instancePath+"/name", "maxLength", {limit: 200});
errors++;
}
if(func1(data0) < 1){
vErrors = addError(vErrors, instancePath+"/name", "minLength", {limit: 1});
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/name", "type", {type: "string"});
errors++;
}
}
if(data.readme !== undefined){
let data1 = data.readme;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = addError(vErrors, instancePath+"/readme", "type", {type: ["string","null"]});
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
vErrors = addError(vErrors, instancePath+"/metadata", "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}


function validate20(data, instancePath=""){
/*# sourceURL="createProjectBody" */;
let vErrors = null;
let errors = 0;
if(!(validate21(data, instancePath))){
vErrors = gatherErrors(vErrors, validate21.errors);
errors = vErrors.length;
}
validate20.errors = vErrors;
return errors === 0;
}

export const updateProjectBody = validate23;

function validate24(data, instancePath=""){
/*# sourceURL="spec:/ProjectUpdate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
vErrors = addError(vErrors, instancePath, "minProperties", {limit: 1});
errors++;
}
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "readme")) || (key0 === "metadata"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "openapi.json#/components/schemas/ProjectUpdate/additionalProperties");
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func1(data0) > 200){
vErrors = addError(vErrors, instancePath+"/name", "maxLength", {limit: 200});
errors++;
}
if(func1(data0) < 1){
vErrors = addError(vErrors, instancePath+"/name", "minLength", {limit: 1});
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/name", "type", {type: "string"});
errors++;
}
}
if(data.readme !== undefined){
let data1 = data.readme;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = addError(vErrors, instancePath+"/readme", "type", {type: ["string","null"]});
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
vErrors = addError(vErrors, instancePath+"/metadata", "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}


function validate23(data, instancePath=""){
/*# sourceURL="updateProjectBody" */;
let vErrors = null;
let errors = 0;
if(!(validate24(data, instancePath))){
vErrors = gatherErrors(vErrors, validate24.errors);
errors = vErrors.length;
}
validate23.errors = vErrors;
return errors === 0;
}

export const createCreatorsBody = validate26;
const pattern4 = new RegExp("^@?[A-Za-z0-9._-]{1,30}$", "u");
const formats0 = /^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$/;

function validate28(data, instancePath=""){
/*# sourceURL="spec:/CreatorCreate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.tiktok_handle === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "tiktok_handle"});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "tiktok_handle") || (key0 === "tracking_mode")) || (key0 === "tracking_start_date")) || (key0 === "readme")) || (key0 === "metadata"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "openapi.json#/components/schemas/CreatorCreate/additionalProperties");
errors++;
}
}
if(data.tiktok_handle !== undefined){
let data0 = data.tiktok_handle;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
vErrors = addError(vErrors, instancePath+"/tiktok_handle", "pattern", {pattern: "^@?[A-Za-z0-9._-]{1,30}$"}, "openapi.json#/components/schemas/CreatorCreate/properties/tiktok_handle/pattern");
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/tiktok_handle", "type", {type: "string"});
errors++;
}
}
if(data.tracking_mode !== undefined){
let data1 = data.tracking_mode;
if(typeof data1 !== "string"){
vErrors = addError(vErrors, instancePath+"/tracking_mode", "type", {type: "string"});
errors++;
}
if(!((data1 === "auto") || (data1 === "selective"))){
vErrors = addError(vErrors, instancePath+"/tracking_mode", "enum", {allowedValues: ["auto","selective"]});
errors++;
}
}
if(data.tracking_start_date !== undefined){
let data2 = data.tracking_start_date;
if(typeof data2 === "string"){
if(!(formats0.test(data2))){
vErrors = addError(vErrors, instancePath+"/tracking_start_date", "format", {format: "date"});
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/tracking_start_date", "type", {type: "string"});
errors++;
}
}
if(data.readme !== undefined){
let data3 = data.readme;
if((typeof data3 !== "string") && (data3 !== null)){
vErrors = addError(vErrors, instancePath+"/readme", "type", {type: ["string","null"]});
errors++;
}
}
if(data.metadata !== undefined){
let data4 = data.metadata;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
}
else {
vErrors = addError(vErrors, instancePath+"/metadata", "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}


function validate27(data, instancePath=""){
/*# sourceURL="spec:/CreatorBulkCreate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.creators === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "creators"});
errors++;
}
for(const key0 in data){
if(!(key0 === "creators")){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "openapi.json#/components/schemas/CreatorBulkCreate/additionalProperties");
errors++;
}
}
if(data.creators !== undefined){
let data0 = data.creators;
if(Array.isArray(data0)){
if(data0.length > 50){
vErrors = addError(vErrors, instancePath+"/creators", "maxItems", {limit: 50});
errors++;
}
if(data0.length < 1){
vErrors = addError(vErrors, instancePath+"/creators", "minItems", {limit: 1});
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate28(data0[i0], instancePath+"/creators/" + i0))){
vErrors = gatherErrors(vErrors, validate28.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = addError(vErrors, instancePath+"/creators", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}


function validate26(data, instancePath=""){
/*# sourceURL="createCreatorsBody" */;
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.creators === undefined) && (missing0 = "creators")){
vErrors = addError(vErrors, instancePath, "if", {});
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
if(!(validate27(data, instancePath))){
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
if(!(validate28(data, instancePath))){
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
vErrors = addError(vErrors, instancePath, "if", {failingKeyword: ifClause0});
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}

export const bulkRemoveCreatorsBody = validate32;
const pattern5 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", "u");

function validate33(data, instancePath=""){
/*# sourceURL="spec:/CreatorIds" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.creator_ids === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "creator_ids"});
errors++;
}
for(const key0 in data){
if(!(key0 === "creator_ids")){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "openapi.json#/components/schemas/CreatorIds/additionalProperties");
errors++;
}
}
if(data.creator_ids !== undefined){
let data0 = data.creator_ids;
if(Array.isArray(data0)){
if(data0.length > 50){
vErrors = addError(vErrors, instancePath+"/creator_ids", "maxItems", {limit: 50});
errors++;
}
if(data0.length < 1){
vErrors = addError(vErrors, instancePath+"/creator_ids", "minItems", {limit: 1});
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
vErrors = addError(vErrors, instancePath+"/creator_ids/" + i0, "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/creator_ids/" + i0, "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath+"/creator_ids", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}


function validate32(data, instancePath=""){
/*# sourceURL="bulkRemoveCreatorsBody" */;
let vErrors = null;
let errors = 0;
if(!(validate33(data, instancePath))){
vErrors = gatherErrors(vErrors, validate33.errors);
errors = vErrors.length;
}
validate32.errors = vErrors;
return errors === 0;
}

export const updateCreatorBody = validate35;

function validate36(data, instancePath=""){
/*# sourceURL="spec:/CreatorUpdate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
vErrors = addError(vErrors, instancePath, "minProperties", {limit: 1});
errors++;
}
for(const key0 in data){
if(!((((key0 === "tiktok_handle") || (key0 === "tracking_mode")) || (key0 === "readme")) || (key0 === "metadata"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "openapi.json#/components/schemas/CreatorUpdate/additionalProperties");
errors++;
}
}
if(data.tiktok_handle !== undefined){
let data0 = data.tiktok_handle;
if(typeof data0 === "string"){
if(func1(data0) < 1){
vErrors = addError(vErrors, instancePath+"/tiktok_handle", "minLength", {limit: 1});
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/tiktok_handle", "type", {type: "string"});
errors++;
}
}
if(data.tracking_mode !== undefined){
let data1 = data.tracking_mode;
if(typeof data1 !== "string"){
vErrors = addError(vErrors, instancePath+"/tracking_mode", "type", {type: "string"});
errors++;
}
if(!((data1 === "auto") || (data1 === "selective"))){
vErrors = addError(vErrors, instancePath+"/tracking_mode", "enum", {allowedValues: ["auto","selective"]});
errors++;
}
}
if(data.readme !== undefined){
let data2 = data.readme;
if((typeof data2 !== "string") && (data2 !== null)){
vErrors = addError(vErrors, instancePath+"/readme", "type", {type: ["string","null"]});
errors++;
}
}
if(data.metadata !== undefined){
let data3 = data.metadata;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
vErrors = addError(vErrors, instancePath+"/metadata", "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate36.errors = vErrors;
return errors === 0;
}


function validate35(data, instancePath=""){
/*# sourceURL="updateCreatorBody" */;
let vErrors = null;
let errors = 0;
if(!(validate36(data, instancePath))){
vErrors = gatherErrors(vErrors, validate36.errors);
errors = vErrors.length;
}
validate35.errors = vErrors;
return errors === 0;
}

export const addVideoBody = validate38;
const formats2 = /^[a-z][a-z0-9+.-]*:\S+$/i;
const pattern6 = new RegExp("^https?://(www\\.|m\\.)?tiktok\\.com/@[A-Za-z0-9._-]{1,30}/video/[0-9]{1,20}/?([?#].*)?$", "u");

function validate38(data, instancePath=""){
/*# sourceURL="addVideoBody" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.url === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "url"});
errors++;
}
for(const key0 in data){
if(!(key0 === "url")){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "openapi.json#/components/schemas/VideoAdd/additionalProperties");
errors++;
}
}
if(data.url !== undefined){
let data0 = data.url;
if(typeof data0 === "string"){
if(!pattern6.test(data0)){
vErrors = addError(vErrors, instancePath+"/url", "pattern", {pattern: "^https?://(www\\.|m\\.)?tiktok\\.com/@[A-Za-z0-9._-]{1,30}/video/[0-9]{1,20}/?([?#].*)?$"}, "openapi.json#/components/schemas/VideoAdd/properties/url/pattern");
errors++;
}
if(!(formats2.test(data0))){
vErrors = addError(vErrors, instancePath+"/url", "format", {format: "uri"});
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/url", "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}

export const bulkDisableVideoTrackingBody = validate39;

function validate40(data, instancePath=""){
/*# sourceURL="spec:/VideoIds" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.video_ids === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "video_ids"});
errors++;
}
for(const key0 in data){
if(!(key0 === "video_ids")){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "openapi.json#/components/schemas/VideoIds/additionalProperties");
errors++;
}
}
if(data.video_ids !== undefined){
let data0 = data.video_ids;
if(Array.isArray(data0)){
if(data0.length > 50){
vErrors = addError(vErrors, instancePath+"/video_ids", "maxItems", {limit: 50});
errors++;
}
if(data0.length < 1){
vErrors = addError(vErrors, instancePath+"/video_ids", "minItems", {limit: 1});
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
vErrors = addError(vErrors, instancePath+"/video_ids/" + i0, "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/video_ids/" + i0, "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath+"/video_ids", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}


function validate39(data, instancePath=""){
/*# sourceURL="bulkDisableVideoTrackingBody" */;
let vErrors = null;
let errors = 0;
if(!(validate40(data, instancePath))){
vErrors = gatherErrors(vErrors, validate40.errors);
errors = vErrors.length;
}
validate39.errors = vErrors;
return errors === 0;
}

export const updateVideoBody = validate42;

function validate43(data, instancePath=""){
/*# sourceURL="spec:/VideoUpdate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
vErrors = addError(vErrors, instancePath, "minProperties", {limit: 1});
errors++;
}
for(const key0 in data){
if(!(((key0 === "tracking_status") || (key0 === "readme")) || (key0 === "metadata"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "openapi.json#/components/schemas/VideoUpdate/additionalProperties");
errors++;
}
}
if(data.tracking_status !== undefined){
let data0 = data.tracking_status;
if(typeof data0 !== "string"){
vErrors = addError(vErrors, instancePath+"/tracking_status", "type", {type: "string"});
errors++;
}
if(!((data0 === "included") || (data0 === "excluded"))){
vErrors = addError(vErrors, instancePath+"/tracking_status", "enum", {allowedValues: ["included","excluded"]});
errors++;
}
}
if(data.readme !== undefined){
let data1 = data.readme;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = addError(vErrors, instancePath+"/readme", "type", {type: ["string","null"]});
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
vErrors = addError(vErrors, instancePath+"/metadata", "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}


function validate42(data, instancePath=""){
/*# sourceURL="updateVideoBody" */;
let vErrors = null;
let errors = 0;
if(!(validate43(data, instancePath))){
vErrors = gatherErrors(vErrors, validate43.errors);
errors = vErrors.length;
}
validate42.errors = vErrors;
return errors === 0;
}

export const createCampaignBody = validate45;
const formats4 = /^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))[Tt](?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:[Zz]|([+-](?:[01]\d|2[0-3]):[0-5]\d)))$/;

function validate46(data, instancePath=""){
/*# sourceURL="spec:/CampaignCreate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "readme")) || (key0 === "metadata")) || (key0 === "target_views")) || (key0 === "target_at"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "openapi.json#/components/schemas/CampaignCreate/additionalProperties");
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func1(data0) > 200){
vErrors = addError(vErrors, instancePath+"/name", "maxLength", {limit: 200});
errors++;
}
if(func1(data0) < 1){
vErrors = addError(vErrors, instancePath+"/name", "minLength", {limit: 1});
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/name", "type", {type: "string"});
errors++;
}
}
if(data.readme !== undefined){
let data1 = data.readme;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = addError(vErrors, instancePath+"/readme", "type", {type: ["string","null"]});
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
vErrors = addError(vErrors, instancePath+"/metadata", "type", {type: "object"});
errors++;
}
}
if(data.target_views !== undefined){
let data3 = data.target_views;
if((!((typeof data3 == "number") && (isFinite(data3)))) && (data3 !== null)){
vErrors = addError(vErrors, instancePath+"/target_views", "type", {type: ["number","null"]});
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
vErrors = addError(vErrors, instancePath+"/target_views", "minimum", {comparison: ">=", limit: 0});
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
vErrors = addError(vErrors, instancePath+"/target_at", "format", {format: "date-time"});
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/target_at", "type", {type: "string"});
errors++;
}
var _valid0 = _errs14 === errors;
if(_valid0){
valid2 = true;
passing0 = 0;
}
const _errs17 = errors;
if(data4 !== null){
vErrors = addError(vErrors, instancePath+"/target_at", "type", {type: "null"});
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
vErrors = addError(vErrors, instancePath+"/target_at", "oneOf", {passingSchemas: passing0});
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
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate46.errors = vErrors;
return errors === 0;
}


function validate45(data, instancePath=""){
/*# sourceURL="createCampaignBody" */;
let vErrors = null;
let errors = 0;
if(!(validate46(data, instancePath))){
vErrors = gatherErrors(vErrors, validate46.errors);
errors = vErrors.length;
}
validate45.errors = vErrors;
return errors === 0;
}

export const updateCampaignBody = validate48;

function validate49(data, instancePath=""){
/*# sourceURL="spec:/CampaignUpdate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
vErrors = addError(vErrors, instancePath, "minProperties", {limit: 1});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "readme")) || (key0 === "metadata")) || (key0 === "target_views")) || (key0 === "target_at"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "openapi.json#/components/schemas/CampaignUpdate/additionalProperties");
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func1(data0) > 200){
vErrors = addError(vErrors, instancePath+"/name", "maxLength", {limit: 200});
errors++;
}
if(func1(data0) < 1){
vErrors = addError(vErrors, instancePath+"/name", "minLength", {limit: 1});
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/name", "type", {type: "string"});
errors++;
}
}
if(data.readme !== undefined){
let data1 = data.readme;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = addError(vErrors, instancePath+"/readme", "type", {type: ["string","null"]});
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
vErrors = addError(vErrors, instancePath+"/metadata", "type", {type: "object"});
errors++;
}
}
if(data.target_views !== undefined){
let data3 = data.target_views;
if((!((typeof data3 == "number") && (isFinite(data3)))) && (data3 !== null)){
vErrors = addError(vErrors, instancePath+"/target_views", "type", {type: ["number","null"]});
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
vErrors = addError(vErrors, instancePath+"/target_views", "minimum", {comparison: ">=", limit: 0});
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
vErrors = addError(vErrors, instancePath+"/target_at", "format", {format: "date-time"});
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/target_at", "type", {type: "string"});
errors++;
}
var _valid0 = _errs14 === errors;
if(_valid0){
valid2 = true;
passing0 = 0;
}
const _errs17 = errors;
if(data4 !== null){
vErrors = addError(vErrors, instancePath+"/target_at", "type", {type: "null"});
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
vErrors = addError(vErrors, instancePath+"/target_at", "oneOf", {passingSchemas: passing0});
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
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}


function validate48(data, instancePath=""){
/*# sourceURL="updateCampaignBody" */;
let vErrors = null;
let errors = 0;
if(!(validate49(data, instancePath))){
vErrors = gatherErrors(vErrors, validate49.errors);
errors = vErrors.length;
}
validate48.errors = vErrors;
return errors === 0;
}

export const addCampaignItemBody = validate51;

function validate52(data, instancePath=""){
/*# sourceURL="spec:/CampaignItemRef" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.item_type === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "item_type"});
errors++;
}
if(data.item_id === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "item_id"});
errors++;
}
for(const key0 in data){
if(!((key0 === "item_type") || (key0 === "item_id"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "openapi.json#/components/schemas/CampaignItemRef/additionalProperties");
errors++;
}
}
if(data.item_type !== undefined){
let data0 = data.item_type;
if(typeof data0 !== "string"){
vErrors = addError(vErrors, instancePath+"/item_type", "type", {type: "string"});
errors++;
}
if(!(((data0 === "creator") || (data0 === "video")) || (data0 === "campaign"))){
vErrors = addError(vErrors, instancePath+"/item_type", "enum", {allowedValues: ["creator","video","campaign"]});
errors++;
}
}
if(data.item_id !== undefined){
let data1 = data.item_id;
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
vErrors = addError(vErrors, instancePath+"/item_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/item_id", "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}


function validate51(data, instancePath=""){
/*# sourceURL="addCampaignItemBody" */;
let vErrors = null;
let errors = 0;
if(!(validate52(data, instancePath))){
vErrors = gatherErrors(vErrors, validate52.errors);
errors = vErrors.length;
}
validate51.errors = vErrors;
return errors === 0;
}

export const createGoalBody = validate54;

function validate55(data, instancePath=""){
/*# sourceURL="spec:/GoalCreate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.metric === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "metric"});
errors++;
}
if(data.target_value === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "target_value"});
errors++;
}
if(data.period === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "period"});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "metric") || (key0 === "target_value")) || (key0 === "period")) || (key0 === "start_date")) || (key0 === "end_date"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "openapi.json#/components/schemas/GoalCreate/additionalProperties");
errors++;
}
}
if(data.metric !== undefined){
let data0 = data.metric;
if(typeof data0 !== "string"){
vErrors = addError(vErrors, instancePath+"/metric", "type", {type: "string"});
errors++;
}
if(!((((data0 === "posts") || (data0 === "views")) || (data0 === "engagement")) || (data0 === "followers"))){
vErrors = addError(vErrors, instancePath+"/metric", "enum", {allowedValues: ["posts","views","engagement","followers"]});
errors++;
}
}
if(data.target_value !== undefined){
let data1 = data.target_value;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
vErrors = addError(vErrors, instancePath+"/target_value", "type", {type: "integer"});
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
vErrors = addError(vErrors, instancePath+"/target_value", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data1 < 1 || isNaN(data1)){
vErrors = addError(vErrors, instancePath+"/target_value", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data.period !== undefined){
let data2 = data.period;
if(typeof data2 !== "string"){
vErrors = addError(vErrors, instancePath+"/period", "type", {type: "string"});
errors++;
}
if(!(((data2 === "daily") || (data2 === "weekly")) || (data2 === "monthly"))){
vErrors = addError(vErrors, instancePath+"/period", "enum", {allowedValues: ["daily","weekly","monthly"]});
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
vErrors = addError(vErrors, instancePath+"/start_date", "format", {format: "date"});
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/start_date", "type", {type: "string"});
errors++;
}
var _valid0 = _errs12 === errors;
if(_valid0){
valid3 = true;
passing0 = 0;
}
const _errs15 = errors;
if(data3 !== null){
vErrors = addError(vErrors, instancePath+"/start_date", "type", {type: "null"});
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
vErrors = addError(vErrors, instancePath+"/start_date", "oneOf", {passingSchemas: passing0});
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
vErrors = addError(vErrors, instancePath+"/end_date", "format", {format: "date"});
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/end_date", "type", {type: "string"});
errors++;
}
var _valid1 = _errs19 === errors;
if(_valid1){
valid5 = true;
passing1 = 0;
}
const _errs22 = errors;
if(data4 !== null){
vErrors = addError(vErrors, instancePath+"/end_date", "type", {type: "null"});
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
vErrors = addError(vErrors, instancePath+"/end_date", "oneOf", {passingSchemas: passing1});
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
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}


function validate54(data, instancePath=""){
/*# sourceURL="createGoalBody" */;
let vErrors = null;
let errors = 0;
if(!(validate55(data, instancePath))){
vErrors = gatherErrors(vErrors, validate55.errors);
errors = vErrors.length;
}
validate54.errors = vErrors;
return errors === 0;
}

export const updateGoalBody = validate57;

function validate58(data, instancePath=""){
/*# sourceURL="spec:/GoalUpdate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
vErrors = addError(vErrors, instancePath, "minProperties", {limit: 1});
errors++;
}
for(const key0 in data){
if(!((((key0 === "target_value") || (key0 === "start_date")) || (key0 === "end_date")) || (key0 === "is_active"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "openapi.json#/components/schemas/GoalUpdate/additionalProperties");
errors++;
}
}
if(data.target_value !== undefined){
let data0 = data.target_value;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
vErrors = addError(vErrors, instancePath+"/target_value", "type", {type: "integer"});
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 9007199254740991 || isNaN(data0)){
vErrors = addError(vErrors, instancePath+"/target_value", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data0 < 1 || isNaN(data0)){
vErrors = addError(vErrors, instancePath+"/target_value", "minimum", {comparison: ">=", limit: 1});
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
vErrors = addError(vErrors, instancePath+"/start_date", "format", {format: "date"});
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/start_date", "type", {type: "string"});
errors++;
}
var _valid0 = _errs6 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
}
const _errs9 = errors;
if(data1 !== null){
vErrors = addError(vErrors, instancePath+"/start_date", "type", {type: "null"});
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
vErrors = addError(vErrors, instancePath+"/start_date", "oneOf", {passingSchemas: passing0});
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
vErrors = addError(vErrors, instancePath+"/end_date", "format", {format: "date"});
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/end_date", "type", {type: "string"});
errors++;
}
var _valid1 = _errs13 === errors;
if(_valid1){
valid3 = true;
passing1 = 0;
}
const _errs16 = errors;
if(data2 !== null){
vErrors = addError(vErrors, instancePath+"/end_date", "type", {type: "null"});
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
vErrors = addError(vErrors, instancePath+"/end_date", "oneOf", {passingSchemas: passing1});
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
vErrors = addError(vErrors, instancePath+"/is_active", "type", {type: "boolean"});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate58.errors = vErrors;
return errors === 0;
}


function validate57(data, instancePath=""){
/*# sourceURL="updateGoalBody" */;
let vErrors = null;
let errors = 0;
if(!(validate58(data, instancePath))){
vErrors = gatherErrors(vErrors, validate58.errors);
errors = vErrors.length;
}
validate57.errors = vErrors;
return errors === 0;
}

export const createAnnotationBody = validate60;

function validate61(data, instancePath=""){
/*# sourceURL="spec:/AnnotationCreate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.project_id === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "project_id"});
errors++;
}
if(data.date === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "date"});
errors++;
}
if(data.label === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "label"});
errors++;
}
for(const key0 in data){
if(!(((((((key0 === "project_id") || (key0 === "entity")) || (key0 === "entity_id")) || (key0 === "date")) || (key0 === "kind")) || (key0 === "label")) || (key0 === "metadata"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "openapi.json#/components/schemas/AnnotationCreate/additionalProperties");
errors++;
}
}
if(data.project_id !== undefined){
let data0 = data.project_id;
if(typeof data0 === "string"){
if(!pattern5.test(data0)){
vErrors = addError(vErrors, instancePath+"/project_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/project_id", "type", {type: "string"});
errors++;
}
}
if(data.entity !== undefined){
let data1 = data.entity;
if(typeof data1 !== "string"){
vErrors = addError(vErrors, instancePath+"/entity", "type", {type: "string"});
errors++;
}
if(!(((data1 === "creator") || (data1 === "video")) || (data1 === "campaign"))){
vErrors = addError(vErrors, instancePath+"/entity", "enum", {allowedValues: ["creator","video","campaign"]});
errors++;
}
}
if(data.entity_id !== undefined){
let data2 = data.entity_id;
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
vErrors = addError(vErrors, instancePath+"/entity_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/entity_id", "type", {type: "string"});
errors++;
}
}
if(data.date !== undefined){
let data3 = data.date;
if(typeof data3 === "string"){
if(!(formats0.test(data3))){
vErrors = addError(vErrors, instancePath+"/date", "format", {format: "date"});
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/date", "type", {type: "string"});
errors++;
}
}
if(data.kind !== undefined){
let data4 = data.kind;
if(typeof data4 === "string"){
if(func1(data4) > 50){
vErrors = addError(vErrors, instancePath+"/kind", "maxLength", {limit: 50});
errors++;
}
if(func1(data4) < 1){
vErrors = addError(vErrors, instancePath+"/kind", "minLength", {limit: 1});
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
}
if(data.label !== undefined){
let data5 = data.label;
if(typeof data5 === "string"){
if(func1(data5) > 200){
vErrors = addError(vErrors, instancePath+"/label", "maxLength", {limit: 200});
errors++;
}
if(func1(data5) < 1){
vErrors = addError(vErrors, instancePath+"/label", "minLength", {limit: 1});
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/label", "type", {type: "string"});
errors++;
}
}
if(data.metadata !== undefined){
let data6 = data.metadata;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
}
else {
vErrors = addError(vErrors, instancePath+"/metadata", "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}


function validate60(data, instancePath=""){
/*# sourceURL="createAnnotationBody" */;
let vErrors = null;
let errors = 0;
if(!(validate61(data, instancePath))){
vErrors = gatherErrors(vErrors, validate61.errors);
errors = vErrors.length;
}
validate60.errors = vErrors;
return errors === 0;
}

export const updateAnnotationBody = validate63;

function validate64(data, instancePath=""){
/*# sourceURL="spec:/AnnotationUpdate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
vErrors = addError(vErrors, instancePath, "minProperties", {limit: 1});
errors++;
}
for(const key0 in data){
if(!((((key0 === "date") || (key0 === "kind")) || (key0 === "label")) || (key0 === "metadata"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "openapi.json#/components/schemas/AnnotationUpdate/additionalProperties");
errors++;
}
}
if(data.date !== undefined){
let data0 = data.date;
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
vErrors = addError(vErrors, instancePath+"/date", "format", {format: "date"});
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/date", "type", {type: "string"});
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 === "string"){
if(func1(data1) > 50){
vErrors = addError(vErrors, instancePath+"/kind", "maxLength", {limit: 50});
errors++;
}
if(func1(data1) < 1){
vErrors = addError(vErrors, instancePath+"/kind", "minLength", {limit: 1});
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/kind", "type", {type: "string"});
errors++;
}
}
if(data.label !== undefined){
let data2 = data.label;
if(typeof data2 === "string"){
if(func1(data2) > 200){
vErrors = addError(vErrors, instancePath+"/label", "maxLength", {limit: 200});
errors++;
}
if(func1(data2) < 1){
vErrors = addError(vErrors, instancePath+"/label", "minLength", {limit: 1});
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/label", "type", {type: "string"});
errors++;
}
}
if(data.metadata !== undefined){
let data3 = data.metadata;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
vErrors = addError(vErrors, instancePath+"/metadata", "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate64.errors = vErrors;
return errors === 0;
}


function validate63(data, instancePath=""){
/*# sourceURL="updateAnnotationBody" */;
let vErrors = null;
let errors = 0;
if(!(validate64(data, instancePath))){
vErrors = gatherErrors(vErrors, validate64.errors);
errors = vErrors.length;
}
validate63.errors = vErrors;
return errors === 0;
}

export const createPayoutMethodBody = validate66;

function validate67(data, instancePath=""){
/*# sourceURL="spec:/PayoutMethodCreate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "icon_path")) || (key0 === "metadata")) || (key0 === "readme"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "openapi.json#/components/schemas/PayoutMethodCreate/additionalProperties");
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func1(data0) > 100){
vErrors = addError(vErrors, instancePath+"/name", "maxLength", {limit: 100});
errors++;
}
if(func1(data0) < 1){
vErrors = addError(vErrors, instancePath+"/name", "minLength", {limit: 1});
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/name", "type", {type: "string"});
errors++;
}
}
if(data.icon_path !== undefined){
let data1 = data.icon_path;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = addError(vErrors, instancePath+"/icon_path", "type", {type: ["string","null"]});
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
vErrors = addError(vErrors, instancePath+"/metadata", "type", {type: "object"});
errors++;
}
}
if(data.readme !== undefined){
let data3 = data.readme;
if((typeof data3 !== "string") && (data3 !== null)){
vErrors = addError(vErrors, instancePath+"/readme", "type", {type: ["string","null"]});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate67.errors = vErrors;
return errors === 0;
}


function validate66(data, instancePath=""){
/*# sourceURL="createPayoutMethodBody" */;
let vErrors = null;
let errors = 0;
if(!(validate67(data, instancePath))){
vErrors = gatherErrors(vErrors, validate67.errors);
errors = vErrors.length;
}
validate66.errors = vErrors;
return errors === 0;
}

export const updatePayoutMethodBody = validate69;

function validate70(data, instancePath=""){
/*# sourceURL="spec:/PayoutMethodUpdate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
vErrors = addError(vErrors, instancePath, "minProperties", {limit: 1});
errors++;
}
for(const key0 in data){
if(!(((((key0 === "name") || (key0 === "is_active")) || (key0 === "icon_path")) || (key0 === "metadata")) || (key0 === "readme"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "openapi.json#/components/schemas/PayoutMethodUpdate/additionalProperties");
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func1(data0) > 100){
vErrors = addError(vErrors, instancePath+"/name", "maxLength", {limit: 100});
errors++;
}
if(func1(data0) < 1){
vErrors = addError(vErrors, instancePath+"/name", "minLength", {limit: 1});
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/name", "type", {type: "string"});
errors++;
}
}
if(data.is_active !== undefined){
if(typeof data.is_active !== "boolean"){
vErrors = addError(vErrors, instancePath+"/is_active", "type", {type: "boolean"});
errors++;
}
}
if(data.icon_path !== undefined){
let data2 = data.icon_path;
if((typeof data2 !== "string") && (data2 !== null)){
vErrors = addError(vErrors, instancePath+"/icon_path", "type", {type: ["string","null"]});
errors++;
}
}
if(data.metadata !== undefined){
let data3 = data.metadata;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
vErrors = addError(vErrors, instancePath+"/metadata", "type", {type: "object"});
errors++;
}
}
if(data.readme !== undefined){
let data4 = data.readme;
if((typeof data4 !== "string") && (data4 !== null)){
vErrors = addError(vErrors, instancePath+"/readme", "type", {type: ["string","null"]});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate70.errors = vErrors;
return errors === 0;
}


function validate69(data, instancePath=""){
/*# sourceURL="updatePayoutMethodBody" */;
let vErrors = null;
let errors = 0;
if(!(validate70(data, instancePath))){
vErrors = gatherErrors(vErrors, validate70.errors);
errors = vErrors.length;
}
validate69.errors = vErrors;
return errors === 0;
}

export const createPayoutStructureBody = validate72;
const func22 = Object.prototype.hasOwnProperty;

function validate73(data, instancePath=""){
/*# sourceURL="spec:/PayoutStructureCreate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.project_id === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "project_id"});
errors++;
}
if(data.name === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.period === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "period"});
errors++;
}
if(data.amount_cents === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "amount_cents"});
errors++;
}
if(data.criteria_type === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "criteria_type"});
errors++;
}
for(const key0 in data){
if(!(func22.call(fields99, key0))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "openapi.json#/components/schemas/PayoutStructureCreate/additionalProperties");
errors++;
}
}
if(data.project_id !== undefined){
let data0 = data.project_id;
if(typeof data0 === "string"){
if(!pattern5.test(data0)){
vErrors = addError(vErrors, instancePath+"/project_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/project_id", "type", {type: "string"});
errors++;
}
}
if(data.name !== undefined){
let data1 = data.name;
if(typeof data1 === "string"){
if(func1(data1) > 200){
vErrors = addError(vErrors, instancePath+"/name", "maxLength", {limit: 200});
errors++;
}
if(func1(data1) < 1){
vErrors = addError(vErrors, instancePath+"/name", "minLength", {limit: 1});
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/name", "type", {type: "string"});
errors++;
}
}
if(data.period !== undefined){
let data2 = data.period;
if(typeof data2 !== "string"){
vErrors = addError(vErrors, instancePath+"/period", "type", {type: "string"});
errors++;
}
if(!(((data2 === "daily") || (data2 === "weekly")) || (data2 === "monthly"))){
vErrors = addError(vErrors, instancePath+"/period", "enum", {allowedValues: ["daily","weekly","monthly"]});
errors++;
}
}
if(data.amount_cents !== undefined){
let data3 = data.amount_cents;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
vErrors = addError(vErrors, instancePath+"/amount_cents", "type", {type: "integer"});
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
vErrors = addError(vErrors, instancePath+"/amount_cents", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data3 < 0 || isNaN(data3)){
vErrors = addError(vErrors, instancePath+"/amount_cents", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.currency !== undefined){
let data4 = data.currency;
if(typeof data4 !== "string"){
vErrors = addError(vErrors, instancePath+"/currency", "type", {type: "string"});
errors++;
}
if(!(data4 === "USD")){
vErrors = addError(vErrors, instancePath+"/currency", "enum", {allowedValues: ["USD"]});
errors++;
}
}
if(data.criteria_type !== undefined){
let data5 = data.criteria_type;
if(typeof data5 !== "string"){
vErrors = addError(vErrors, instancePath+"/criteria_type", "type", {type: "string"});
errors++;
}
if(!((((data5 === "recurring") || (data5 === "goals")) || (data5 === "cpm")) || (data5 === "view_threshold"))){
vErrors = addError(vErrors, instancePath+"/criteria_type", "enum", {allowedValues: ["recurring","goals","cpm","view_threshold"]});
errors++;
}
}
if(data.criteria_params !== undefined){
let data6 = data.criteria_params;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
if(!(key1 === "min_views")){
vErrors = addError(vErrors, instancePath+"/criteria_params", "additionalProperties", {additionalProperty: key1}, "openapi.json#/components/schemas/CriteriaParams/additionalProperties");
errors++;
}
}
if(data6.min_views !== undefined){
let data7 = data6.min_views;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
vErrors = addError(vErrors, instancePath+"/criteria_params/min_views", "type", {type: "integer"});
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
vErrors = addError(vErrors, instancePath+"/criteria_params/min_views", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data7 < 1 || isNaN(data7)){
vErrors = addError(vErrors, instancePath+"/criteria_params/min_views", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, instancePath+"/criteria_params", "type", {type: "object"});
errors++;
}
}
if(data.proration_mode !== undefined){
let data8 = data.proration_mode;
if(typeof data8 !== "string"){
vErrors = addError(vErrors, instancePath+"/proration_mode", "type", {type: "string"});
errors++;
}
if(!((data8 === "none") || (data8 === "daily"))){
vErrors = addError(vErrors, instancePath+"/proration_mode", "enum", {allowedValues: ["none","daily"]});
errors++;
}
}
if(data.readme !== undefined){
let data9 = data.readme;
if((typeof data9 !== "string") && (data9 !== null)){
vErrors = addError(vErrors, instancePath+"/readme", "type", {type: ["string","null"]});
errors++;
}
}
if(data.metadata !== undefined){
let data10 = data.metadata;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
}
else {
vErrors = addError(vErrors, instancePath+"/metadata", "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate73.errors = vErrors;
return errors === 0;
}


function validate72(data, instancePath=""){
/*# sourceURL="createPayoutStructureBody" */;
let vErrors = null;
let errors = 0;
if(!(validate73(data, instancePath))){
vErrors = gatherErrors(vErrors, validate73.errors);
errors = vErrors.length;
}
validate72.errors = vErrors;
return errors === 0;
}

export const updatePayoutStructureBody = validate75;

function validate76(data, instancePath=""){
/*# sourceURL="spec:/PayoutStructureUpdate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
vErrors = addError(vErrors, instancePath, "minProperties", {limit: 1});
errors++;
}
for(const key0 in data){
if(!(func22.call(fields109, key0))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "openapi.json#/components/schemas/PayoutStructureUpdate/additionalProperties");
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 === "string"){
if(func1(data0) > 200){
vErrors = addError(vErrors, instancePath+"/name", "maxLength", {limit: 200});
errors++;
}
if(func1(data0) < 1){
vErrors = addError(vErrors, instancePath+"/name", "minLength", {limit: 1});
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/name", "type", {type: "string"});
errors++;
}
}
if(data.is_active !== undefined){
if(typeof data.is_active !== "boolean"){
vErrors = addError(vErrors, instancePath+"/is_active", "type", {type: "boolean"});
errors++;
}
}
if(data.readme !== undefined){
let data2 = data.readme;
if((typeof data2 !== "string") && (data2 !== null)){
vErrors = addError(vErrors, instancePath+"/readme", "type", {type: ["string","null"]});
errors++;
}
}
if(data.metadata !== undefined){
let data3 = data.metadata;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
}
else {
vErrors = addError(vErrors, instancePath+"/metadata", "type", {type: "object"});
errors++;
}
}
if(data.period !== undefined){
let data4 = data.period;
if(typeof data4 !== "string"){
vErrors = addError(vErrors, instancePath+"/period", "type", {type: "string"});
errors++;
}
if(!(((data4 === "daily") || (data4 === "weekly")) || (data4 === "monthly"))){
vErrors = addError(vErrors, instancePath+"/period", "enum", {allowedValues: ["daily","weekly","monthly"]});
errors++;
}
}
if(data.amount_cents !== undefined){
let data5 = data.amount_cents;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
vErrors = addError(vErrors, instancePath+"/amount_cents", "type", {type: "integer"});
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
vErrors = addError(vErrors, instancePath+"/amount_cents", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data5 < 0 || isNaN(data5)){
vErrors = addError(vErrors, instancePath+"/amount_cents", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.currency !== undefined){
let data6 = data.currency;
if(typeof data6 !== "string"){
vErrors = addError(vErrors, instancePath+"/currency", "type", {type: "string"});
errors++;
}
if(!(data6 === "USD")){
vErrors = addError(vErrors, instancePath+"/currency", "enum", {allowedValues: ["USD"]});
errors++;
}
}
if(data.criteria_type !== undefined){
let data7 = data.criteria_type;
if(typeof data7 !== "string"){
vErrors = addError(vErrors, instancePath+"/criteria_type", "type", {type: "string"});
errors++;
}
if(!((((data7 === "recurring") || (data7 === "goals")) || (data7 === "cpm")) || (data7 === "view_threshold"))){
vErrors = addError(vErrors, instancePath+"/criteria_type", "enum", {allowedValues: ["recurring","goals","cpm","view_threshold"]});
errors++;
}
}
if(data.criteria_params !== undefined){
let data8 = data.criteria_params;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key1 in data8){
if(!(key1 === "min_views")){
vErrors = addError(vErrors, instancePath+"/criteria_params", "additionalProperties", {additionalProperty: key1}, "openapi.json#/components/schemas/CriteriaParams/additionalProperties");
errors++;
}
}
if(data8.min_views !== undefined){
let data9 = data8.min_views;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
vErrors = addError(vErrors, instancePath+"/criteria_params/min_views", "type", {type: "integer"});
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 9007199254740991 || isNaN(data9)){
vErrors = addError(vErrors, instancePath+"/criteria_params/min_views", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data9 < 1 || isNaN(data9)){
vErrors = addError(vErrors, instancePath+"/criteria_params/min_views", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, instancePath+"/criteria_params", "type", {type: "object"});
errors++;
}
}
if(data.proration_mode !== undefined){
let data10 = data.proration_mode;
if(typeof data10 !== "string"){
vErrors = addError(vErrors, instancePath+"/proration_mode", "type", {type: "string"});
errors++;
}
if(!((data10 === "none") || (data10 === "daily"))){
vErrors = addError(vErrors, instancePath+"/proration_mode", "enum", {allowedValues: ["none","daily"]});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate76.errors = vErrors;
return errors === 0;
}


function validate75(data, instancePath=""){
/*# sourceURL="updatePayoutStructureBody" */;
let vErrors = null;
let errors = 0;
if(!(validate76(data, instancePath))){
vErrors = gatherErrors(vErrors, validate76.errors);
errors = vErrors.length;
}
validate75.errors = vErrors;
return errors === 0;
}

export const createPayoutAssignmentsBody = validate78;
const func0 = jsonEqual;

function validate79(data, instancePath=""){
/*# sourceURL="spec:/PayoutAssignmentCreateMany" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.creator_ids === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "creator_ids"});
errors++;
}
for(const key0 in data){
if(!((key0 === "creator_ids") || (key0 === "assigned_at"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "openapi.json#/components/schemas/PayoutAssignmentCreateMany/additionalProperties");
errors++;
}
}
if(data.creator_ids !== undefined){
let data0 = data.creator_ids;
if(Array.isArray(data0)){
if(data0.length > 50){
vErrors = addError(vErrors, instancePath+"/creator_ids", "maxItems", {limit: 50});
errors++;
}
if(data0.length < 1){
vErrors = addError(vErrors, instancePath+"/creator_ids", "minItems", {limit: 1});
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
vErrors = addError(vErrors, instancePath+"/creator_ids/" + i0, "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/creator_ids/" + i0, "type", {type: "string"});
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
vErrors = addError(vErrors, instancePath+"/creator_ids", "uniqueItems", {i: i1, j: j0});
errors++;
break outer0;
}
}
}
}
}
else {
vErrors = addError(vErrors, instancePath+"/creator_ids", "type", {type: "array"});
errors++;
}
}
if(data.assigned_at !== undefined){
let data2 = data.assigned_at;
if(typeof data2 === "string"){
if(!(formats4.test(data2))){
vErrors = addError(vErrors, instancePath+"/assigned_at", "format", {format: "date-time"});
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/assigned_at", "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate79.errors = vErrors;
return errors === 0;
}


function validate81(data, instancePath=""){
/*# sourceURL="spec:/PayoutAssignmentCreateOne" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.creator_id === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "creator_id"});
errors++;
}
for(const key0 in data){
if(!((key0 === "creator_id") || (key0 === "assigned_at"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "openapi.json#/components/schemas/PayoutAssignmentCreateOne/additionalProperties");
errors++;
}
}
if(data.creator_id !== undefined){
let data0 = data.creator_id;
if(typeof data0 === "string"){
if(!pattern5.test(data0)){
vErrors = addError(vErrors, instancePath+"/creator_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/creator_id", "type", {type: "string"});
errors++;
}
}
if(data.assigned_at !== undefined){
let data1 = data.assigned_at;
if(typeof data1 === "string"){
if(!(formats4.test(data1))){
vErrors = addError(vErrors, instancePath+"/assigned_at", "format", {format: "date-time"});
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/assigned_at", "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate81.errors = vErrors;
return errors === 0;
}


function validate78(data, instancePath=""){
/*# sourceURL="createPayoutAssignmentsBody" */;
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.creator_ids === undefined) && (missing0 = "creator_ids")){
vErrors = addError(vErrors, instancePath, "if", {});
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
if(!(validate79(data, instancePath))){
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
if(!(validate81(data, instancePath))){
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
vErrors = addError(vErrors, instancePath, "if", {failingKeyword: ifClause0});
errors++;
}
validate78.errors = vErrors;
return errors === 0;
}

export const deletePayoutAssignmentsBody = validate83;

function validate84(data, instancePath=""){
/*# sourceURL="spec:/PayoutAssignmentDeleteMany" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.creator_ids === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "creator_ids"});
errors++;
}
for(const key0 in data){
if(!(key0 === "creator_ids")){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "openapi.json#/components/schemas/PayoutAssignmentDeleteMany/additionalProperties");
errors++;
}
}
if(data.creator_ids !== undefined){
let data0 = data.creator_ids;
if(Array.isArray(data0)){
if(data0.length > 50){
vErrors = addError(vErrors, instancePath+"/creator_ids", "maxItems", {limit: 50});
errors++;
}
if(data0.length < 1){
vErrors = addError(vErrors, instancePath+"/creator_ids", "minItems", {limit: 1});
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
vErrors = addError(vErrors, instancePath+"/creator_ids/" + i0, "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/creator_ids/" + i0, "type", {type: "string"});
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
vErrors = addError(vErrors, instancePath+"/creator_ids", "uniqueItems", {i: i1, j: j0});
errors++;
break outer0;
}
}
}
}
}
else {
vErrors = addError(vErrors, instancePath+"/creator_ids", "type", {type: "array"});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate84.errors = vErrors;
return errors === 0;
}


function validate86(data, instancePath=""){
/*# sourceURL="spec:/PayoutAssignmentDeleteOne" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.creator_id === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "creator_id"});
errors++;
}
for(const key0 in data){
if(!(key0 === "creator_id")){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "openapi.json#/components/schemas/PayoutAssignmentDeleteOne/additionalProperties");
errors++;
}
}
if(data.creator_id !== undefined){
let data0 = data.creator_id;
if(typeof data0 === "string"){
if(!pattern5.test(data0)){
vErrors = addError(vErrors, instancePath+"/creator_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/creator_id", "type", {type: "string"});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate86.errors = vErrors;
return errors === 0;
}


function validate83(data, instancePath=""){
/*# sourceURL="deletePayoutAssignmentsBody" */;
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
const _errs1 = errors;
let valid0 = true;
const _errs2 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.creator_ids === undefined) && (missing0 = "creator_ids")){
vErrors = addError(vErrors, instancePath, "if", {});
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
if(!(validate84(data, instancePath))){
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
if(!(validate86(data, instancePath))){
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
vErrors = addError(vErrors, instancePath, "if", {failingKeyword: ifClause0});
errors++;
}
validate83.errors = vErrors;
return errors === 0;
}

export const updatePayoutAccrualBody = validate88;

function validate89(data, instancePath=""){
/*# sourceURL="spec:/PayoutAccrualUpdate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.status === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "status"});
errors++;
}
for(const key0 in data){
if(!(key0 === "status")){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "openapi.json#/components/schemas/PayoutAccrualUpdate/additionalProperties");
errors++;
}
}
if(data.status !== undefined){
let data0 = data.status;
if(typeof data0 !== "string"){
vErrors = addError(vErrors, instancePath+"/status", "type", {type: "string"});
errors++;
}
if(!((data0 === "rejected") || (data0 === "voided"))){
vErrors = addError(vErrors, instancePath+"/status", "enum", {allowedValues: ["rejected","voided"]});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate89.errors = vErrors;
return errors === 0;
}


function validate88(data, instancePath=""){
/*# sourceURL="updatePayoutAccrualBody" */;
let vErrors = null;
let errors = 0;
if(!(validate89(data, instancePath))){
vErrors = gatherErrors(vErrors, validate89.errors);
errors = vErrors.length;
}
validate88.errors = vErrors;
return errors === 0;
}

export const createPayoutPaymentBody = validate91;

function validate92(data, instancePath=""){
/*# sourceURL="spec:/PayoutPaymentCreate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func22.call(fields133, key0))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "openapi.json#/components/schemas/PayoutPaymentCreate/additionalProperties");
errors++;
}
}
if(data.project_id !== undefined){
let data0 = data.project_id;
if(typeof data0 === "string"){
if(!pattern5.test(data0)){
vErrors = addError(vErrors, instancePath+"/project_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/project_id", "type", {type: "string"});
errors++;
}
}
if(data.creator_id !== undefined){
let data1 = data.creator_id;
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
vErrors = addError(vErrors, instancePath+"/creator_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/creator_id", "type", {type: "string"});
errors++;
}
}
if(data.method_id !== undefined){
let data2 = data.method_id;
if(typeof data2 === "string"){
if(!pattern5.test(data2)){
vErrors = addError(vErrors, instancePath+"/method_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/method_id", "type", {type: "string"});
errors++;
}
}
if(data.accrual_ids !== undefined){
let data3 = data.accrual_ids;
if(Array.isArray(data3)){
if(data3.length < 1){
vErrors = addError(vErrors, instancePath+"/accrual_ids", "minItems", {limit: 1});
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!pattern5.test(data4)){
vErrors = addError(vErrors, instancePath+"/accrual_ids/" + i0, "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/accrual_ids/" + i0, "type", {type: "string"});
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
vErrors = addError(vErrors, instancePath+"/accrual_ids", "uniqueItems", {i: i1, j: j0});
errors++;
break outer0;
}
}
}
}
}
else {
vErrors = addError(vErrors, instancePath+"/accrual_ids", "type", {type: "array"});
errors++;
}
}
if(data.auto_apply_outstanding !== undefined){
if(typeof data.auto_apply_outstanding !== "boolean"){
vErrors = addError(vErrors, instancePath+"/auto_apply_outstanding", "type", {type: "boolean"});
errors++;
}
}
if(data.total_amount_cents !== undefined){
let data6 = data.total_amount_cents;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
vErrors = addError(vErrors, instancePath+"/total_amount_cents", "type", {type: "integer"});
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
vErrors = addError(vErrors, instancePath+"/total_amount_cents", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data6 < 0 || isNaN(data6)){
vErrors = addError(vErrors, instancePath+"/total_amount_cents", "minimum", {comparison: ">=", limit: 0});
errors++;
}
}
}
if(data.paid_at !== undefined){
let data7 = data.paid_at;
if(typeof data7 === "string"){
if(!(formats4.test(data7))){
vErrors = addError(vErrors, instancePath+"/paid_at", "format", {format: "date-time"});
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath+"/paid_at", "type", {type: "string"});
errors++;
}
}
if(data.metadata !== undefined){
let data8 = data.metadata;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
}
else {
vErrors = addError(vErrors, instancePath+"/metadata", "type", {type: "object"});
errors++;
}
}
if(data.readme !== undefined){
let data9 = data.readme;
if((typeof data9 !== "string") && (data9 !== null)){
vErrors = addError(vErrors, instancePath+"/readme", "type", {type: ["string","null"]});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate92.errors = vErrors;
return errors === 0;
}


function validate91(data, instancePath=""){
/*# sourceURL="createPayoutPaymentBody" */;
let vErrors = null;
let errors = 0;
if(!(validate92(data, instancePath))){
vErrors = gatherErrors(vErrors, validate92.errors);
errors = vErrors.length;
}
validate91.errors = vErrors;
return errors === 0;
}

export const updatePayoutPaymentBody = validate94;

function validate95(data, instancePath=""){
/*# sourceURL="spec:/PayoutPaymentUpdate" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
vErrors = addError(vErrors, instancePath, "minProperties", {limit: 1});
errors++;
}
for(const key0 in data){
if(!(((key0 === "status") || (key0 === "readme")) || (key0 === "metadata"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "openapi.json#/components/schemas/PayoutPaymentUpdate/additionalProperties");
errors++;
}
}
if(data.status !== undefined){
let data0 = data.status;
if(typeof data0 !== "string"){
vErrors = addError(vErrors, instancePath+"/status", "type", {type: "string"});
errors++;
}
if(!(data0 === "voided")){
vErrors = addError(vErrors, instancePath+"/status", "enum", {allowedValues: ["voided"]});
errors++;
}
}
if(data.readme !== undefined){
let data1 = data.readme;
if((typeof data1 !== "string") && (data1 !== null)){
vErrors = addError(vErrors, instancePath+"/readme", "type", {type: ["string","null"]});
errors++;
}
}
if(data.metadata !== undefined){
let data2 = data.metadata;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
}
else {
vErrors = addError(vErrors, instancePath+"/metadata", "type", {type: "object"});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate95.errors = vErrors;
return errors === 0;
}


function validate94(data, instancePath=""){
/*# sourceURL="updatePayoutPaymentBody" */;
let vErrors = null;
let errors = 0;
if(!(validate95(data, instancePath))){
vErrors = gatherErrors(vErrors, validate95.errors);
errors = vErrors.length;
}
validate94.errors = vErrors;
return errors === 0;
}
