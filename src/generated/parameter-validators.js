// Written by `npm run generate` from openapi.yaml. Do not edit.

import { addError, codePointLength, isDecimal } from './validator-runtime.js';

const fields63 = {"entity":0,"entity_id":0,"metric":0,"mode":0,"granularity":0,"from":0,"to":0,"tz":0,"base_metric":0,"compare":0,"breakdown":0,"format":0};
"use strict";
export const getSchemaQuery = validate20;

function validate20(data, instancePath=""){
/*# sourceURL="getSchemaQuery" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "#/additionalProperties");
errors++;
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}

export const listProjectsQuery = validate21;
const func1 = codePointLength;

function validate21(data, instancePath=""){
/*# sourceURL="listProjectsQuery" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "limit") || (key0 === "cursor"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "#/additionalProperties");
errors++;
}
}
if(data.limit !== undefined){
let data0 = data.limit;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(!(coerced0 !== undefined)){
if(dataType0 === "boolean" || data0 === null
              || (dataType0 === "string" && isDecimal(data0))){
coerced0 = +data0;
}
else {
vErrors = addError(vErrors, instancePath+"/limit", "type", {type: "integer"});
errors++;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["limit"] = coerced0;
}
}
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 100 || isNaN(data0)){
vErrors = addError(vErrors, instancePath+"/limit", "maximum", {comparison: "<=", limit: 100});
errors++;
}
if(data0 < 1 || isNaN(data0)){
vErrors = addError(vErrors, instancePath+"/limit", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data.cursor !== undefined){
let data1 = data.cursor;
if(typeof data1 !== "string"){
let dataType1 = typeof data1;
let coerced1 = undefined;
if(!(coerced1 !== undefined)){
if(dataType1 == "number" || dataType1 == "boolean"){
coerced1 = "" + data1;
}
else if(data1 === null){
coerced1 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/cursor", "type", {type: "string"});
errors++;
}
}
if(coerced1 !== undefined){
data1 = coerced1;
if(data !== undefined){
data["cursor"] = coerced1;
}
}
}
if(typeof data1 === "string"){
if(func1(data1) < 1){
vErrors = addError(vErrors, instancePath+"/cursor", "minLength", {limit: 1});
errors++;
}
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

export const getProjectParams = validate22;
const pattern4 = new RegExp("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$", "u");

function validate22(data, instancePath=""){
/*# sourceURL="getProjectParams" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
for(const key0 in data){
if(!(key0 === "id")){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "#/additionalProperties");
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 !== "string"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(!(coerced0 !== undefined)){
if(dataType0 == "number" || dataType0 == "boolean"){
coerced0 = "" + data0;
}
else if(data0 === null){
coerced0 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/id", "type", {type: "string"});
errors++;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["id"] = coerced0;
}
}
}
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
vErrors = addError(vErrors, instancePath+"/id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

export const listCreatorsQuery = validate23;

function validate23(data, instancePath=""){
/*# sourceURL="listCreatorsQuery" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "limit") || (key0 === "cursor")) || (key0 === "project_id")) || (key0 === "search"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "#/additionalProperties");
errors++;
}
}
if(data.limit !== undefined){
let data0 = data.limit;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(!(coerced0 !== undefined)){
if(dataType0 === "boolean" || data0 === null
              || (dataType0 === "string" && isDecimal(data0))){
coerced0 = +data0;
}
else {
vErrors = addError(vErrors, instancePath+"/limit", "type", {type: "integer"});
errors++;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["limit"] = coerced0;
}
}
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 100 || isNaN(data0)){
vErrors = addError(vErrors, instancePath+"/limit", "maximum", {comparison: "<=", limit: 100});
errors++;
}
if(data0 < 1 || isNaN(data0)){
vErrors = addError(vErrors, instancePath+"/limit", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data.cursor !== undefined){
let data1 = data.cursor;
if(typeof data1 !== "string"){
let dataType1 = typeof data1;
let coerced1 = undefined;
if(!(coerced1 !== undefined)){
if(dataType1 == "number" || dataType1 == "boolean"){
coerced1 = "" + data1;
}
else if(data1 === null){
coerced1 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/cursor", "type", {type: "string"});
errors++;
}
}
if(coerced1 !== undefined){
data1 = coerced1;
if(data !== undefined){
data["cursor"] = coerced1;
}
}
}
if(typeof data1 === "string"){
if(func1(data1) < 1){
vErrors = addError(vErrors, instancePath+"/cursor", "minLength", {limit: 1});
errors++;
}
}
}
if(data.project_id !== undefined){
let data2 = data.project_id;
if(typeof data2 !== "string"){
let dataType2 = typeof data2;
let coerced2 = undefined;
if(!(coerced2 !== undefined)){
if(dataType2 == "number" || dataType2 == "boolean"){
coerced2 = "" + data2;
}
else if(data2 === null){
coerced2 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/project_id", "type", {type: "string"});
errors++;
}
}
if(coerced2 !== undefined){
data2 = coerced2;
if(data !== undefined){
data["project_id"] = coerced2;
}
}
}
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
vErrors = addError(vErrors, instancePath+"/project_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
}
if(data.search !== undefined){
let data3 = data.search;
if(typeof data3 !== "string"){
let dataType3 = typeof data3;
let coerced3 = undefined;
if(!(coerced3 !== undefined)){
if(dataType3 == "number" || dataType3 == "boolean"){
coerced3 = "" + data3;
}
else if(data3 === null){
coerced3 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/search", "type", {type: "string"});
errors++;
}
}
if(coerced3 !== undefined){
data3 = coerced3;
if(data !== undefined){
data["search"] = coerced3;
}
}
}
if(typeof data3 === "string"){
if(func1(data3) > 100){
vErrors = addError(vErrors, instancePath+"/search", "maxLength", {limit: 100});
errors++;
}
if(func1(data3) < 1){
vErrors = addError(vErrors, instancePath+"/search", "minLength", {limit: 1});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

export const createCreatorsParams = validate24;

function validate24(data, instancePath=""){
/*# sourceURL="createCreatorsParams" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.projectId === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "projectId"});
errors++;
}
for(const key0 in data){
if(!(key0 === "projectId")){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "#/additionalProperties");
errors++;
}
}
if(data.projectId !== undefined){
let data0 = data.projectId;
if(typeof data0 !== "string"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(!(coerced0 !== undefined)){
if(dataType0 == "number" || dataType0 == "boolean"){
coerced0 = "" + data0;
}
else if(data0 === null){
coerced0 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/projectId", "type", {type: "string"});
errors++;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["projectId"] = coerced0;
}
}
}
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
vErrors = addError(vErrors, instancePath+"/projectId", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
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

export const getCreatorStatsQuery = validate25;
const formats0 = /^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$/;

function validate25(data, instancePath=""){
/*# sourceURL="getCreatorStatsQuery" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "from") || (key0 === "to"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "#/additionalProperties");
errors++;
}
}
if(data.from !== undefined){
let data0 = data.from;
if(typeof data0 !== "string"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(!(coerced0 !== undefined)){
if(dataType0 == "number" || dataType0 == "boolean"){
coerced0 = "" + data0;
}
else if(data0 === null){
coerced0 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/from", "type", {type: "string"});
errors++;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["from"] = coerced0;
}
}
}
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
vErrors = addError(vErrors, instancePath+"/from", "format", {format: "date"});
errors++;
}
}
}
if(data.to !== undefined){
let data1 = data.to;
if(typeof data1 !== "string"){
let dataType1 = typeof data1;
let coerced1 = undefined;
if(!(coerced1 !== undefined)){
if(dataType1 == "number" || dataType1 == "boolean"){
coerced1 = "" + data1;
}
else if(data1 === null){
coerced1 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/to", "type", {type: "string"});
errors++;
}
}
if(coerced1 !== undefined){
data1 = coerced1;
if(data !== undefined){
data["to"] = coerced1;
}
}
}
if(typeof data1 === "string"){
if(!(formats0.test(data1))){
vErrors = addError(vErrors, instancePath+"/to", "format", {format: "date"});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}

export const listVideosQuery = validate26;

function validate26(data, instancePath=""){
/*# sourceURL="listVideosQuery" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((key0 === "limit") || (key0 === "cursor")) || (key0 === "project_id")) || (key0 === "creator_id")) || (key0 === "tracking_status"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "#/additionalProperties");
errors++;
}
}
if(data.limit !== undefined){
let data0 = data.limit;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(!(coerced0 !== undefined)){
if(dataType0 === "boolean" || data0 === null
              || (dataType0 === "string" && isDecimal(data0))){
coerced0 = +data0;
}
else {
vErrors = addError(vErrors, instancePath+"/limit", "type", {type: "integer"});
errors++;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["limit"] = coerced0;
}
}
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 100 || isNaN(data0)){
vErrors = addError(vErrors, instancePath+"/limit", "maximum", {comparison: "<=", limit: 100});
errors++;
}
if(data0 < 1 || isNaN(data0)){
vErrors = addError(vErrors, instancePath+"/limit", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data.cursor !== undefined){
let data1 = data.cursor;
if(typeof data1 !== "string"){
let dataType1 = typeof data1;
let coerced1 = undefined;
if(!(coerced1 !== undefined)){
if(dataType1 == "number" || dataType1 == "boolean"){
coerced1 = "" + data1;
}
else if(data1 === null){
coerced1 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/cursor", "type", {type: "string"});
errors++;
}
}
if(coerced1 !== undefined){
data1 = coerced1;
if(data !== undefined){
data["cursor"] = coerced1;
}
}
}
if(typeof data1 === "string"){
if(func1(data1) < 1){
vErrors = addError(vErrors, instancePath+"/cursor", "minLength", {limit: 1});
errors++;
}
}
}
if(data.project_id !== undefined){
let data2 = data.project_id;
if(typeof data2 !== "string"){
let dataType2 = typeof data2;
let coerced2 = undefined;
if(!(coerced2 !== undefined)){
if(dataType2 == "number" || dataType2 == "boolean"){
coerced2 = "" + data2;
}
else if(data2 === null){
coerced2 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/project_id", "type", {type: "string"});
errors++;
}
}
if(coerced2 !== undefined){
data2 = coerced2;
if(data !== undefined){
data["project_id"] = coerced2;
}
}
}
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
vErrors = addError(vErrors, instancePath+"/project_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
}
if(data.creator_id !== undefined){
let data3 = data.creator_id;
if(typeof data3 !== "string"){
let dataType3 = typeof data3;
let coerced3 = undefined;
if(!(coerced3 !== undefined)){
if(dataType3 == "number" || dataType3 == "boolean"){
coerced3 = "" + data3;
}
else if(data3 === null){
coerced3 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/creator_id", "type", {type: "string"});
errors++;
}
}
if(coerced3 !== undefined){
data3 = coerced3;
if(data !== undefined){
data["creator_id"] = coerced3;
}
}
}
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
vErrors = addError(vErrors, instancePath+"/creator_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
}
if(data.tracking_status !== undefined){
let data4 = data.tracking_status;
if(typeof data4 !== "string"){
let dataType4 = typeof data4;
let coerced4 = undefined;
if(!(coerced4 !== undefined)){
if(dataType4 == "number" || dataType4 == "boolean"){
coerced4 = "" + data4;
}
else if(data4 === null){
coerced4 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/tracking_status", "type", {type: "string"});
errors++;
}
}
if(coerced4 !== undefined){
data4 = coerced4;
if(data !== undefined){
data["tracking_status"] = coerced4;
}
}
}
if(!(((((data4 === "auto_tracked") || (data4 === "included")) || (data4 === "excluded")) || (data4 === "pending_review")) || (data4 === "direct_add"))){
vErrors = addError(vErrors, instancePath+"/tracking_status", "enum", {allowedValues: ["auto_tracked","included","excluded","pending_review","direct_add"]});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}

export const getVideoStatsQuery = validate27;

function validate27(data, instancePath=""){
/*# sourceURL="getVideoStatsQuery" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "from") || (key0 === "to")) || (key0 === "tz")) || (key0 === "metric")) || (key0 === "granularity")) || (key0 === "base_metric")) || (key0 === "cohort"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "#/additionalProperties");
errors++;
}
}
if(data.from !== undefined){
let data0 = data.from;
if(typeof data0 !== "string"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(!(coerced0 !== undefined)){
if(dataType0 == "number" || dataType0 == "boolean"){
coerced0 = "" + data0;
}
else if(data0 === null){
coerced0 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/from", "type", {type: "string"});
errors++;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["from"] = coerced0;
}
}
}
if(typeof data0 === "string"){
if(!(formats0.test(data0))){
vErrors = addError(vErrors, instancePath+"/from", "format", {format: "date"});
errors++;
}
}
}
if(data.to !== undefined){
let data1 = data.to;
if(typeof data1 !== "string"){
let dataType1 = typeof data1;
let coerced1 = undefined;
if(!(coerced1 !== undefined)){
if(dataType1 == "number" || dataType1 == "boolean"){
coerced1 = "" + data1;
}
else if(data1 === null){
coerced1 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/to", "type", {type: "string"});
errors++;
}
}
if(coerced1 !== undefined){
data1 = coerced1;
if(data !== undefined){
data["to"] = coerced1;
}
}
}
if(typeof data1 === "string"){
if(!(formats0.test(data1))){
vErrors = addError(vErrors, instancePath+"/to", "format", {format: "date"});
errors++;
}
}
}
if(data.tz !== undefined){
let data2 = data.tz;
if(typeof data2 !== "string"){
let dataType2 = typeof data2;
let coerced2 = undefined;
if(!(coerced2 !== undefined)){
if(dataType2 == "number" || dataType2 == "boolean"){
coerced2 = "" + data2;
}
else if(data2 === null){
coerced2 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/tz", "type", {type: "string"});
errors++;
}
}
if(coerced2 !== undefined){
data2 = coerced2;
if(data !== undefined){
data["tz"] = coerced2;
}
}
}
}
if(data.metric !== undefined){
let data3 = data.metric;
if(typeof data3 !== "string"){
let dataType3 = typeof data3;
let coerced3 = undefined;
if(!(coerced3 !== undefined)){
if(dataType3 == "number" || dataType3 == "boolean"){
coerced3 = "" + data3;
}
else if(data3 === null){
coerced3 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/metric", "type", {type: "string"});
errors++;
}
}
if(coerced3 !== undefined){
data3 = coerced3;
if(data !== undefined){
data["metric"] = coerced3;
}
}
}
if(!((data3 === "engagement_rate_by_views") || (data3 === "growth_rate_pop"))){
vErrors = addError(vErrors, instancePath+"/metric", "enum", {allowedValues: ["engagement_rate_by_views","growth_rate_pop"]});
errors++;
}
}
if(data.granularity !== undefined){
let data4 = data.granularity;
if(typeof data4 !== "string"){
let dataType4 = typeof data4;
let coerced4 = undefined;
if(!(coerced4 !== undefined)){
if(dataType4 == "number" || dataType4 == "boolean"){
coerced4 = "" + data4;
}
else if(data4 === null){
coerced4 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/granularity", "type", {type: "string"});
errors++;
}
}
if(coerced4 !== undefined){
data4 = coerced4;
if(data !== undefined){
data["granularity"] = coerced4;
}
}
}
if(!(data4 === "day")){
vErrors = addError(vErrors, instancePath+"/granularity", "enum", {allowedValues: ["day"]});
errors++;
}
}
if(data.base_metric !== undefined){
let data5 = data.base_metric;
if(typeof data5 !== "string"){
let dataType5 = typeof data5;
let coerced5 = undefined;
if(!(coerced5 !== undefined)){
if(dataType5 == "number" || dataType5 == "boolean"){
coerced5 = "" + data5;
}
else if(data5 === null){
coerced5 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/base_metric", "type", {type: "string"});
errors++;
}
}
if(coerced5 !== undefined){
data5 = coerced5;
if(data !== undefined){
data["base_metric"] = coerced5;
}
}
}
if(!(((((data5 === "views") || (data5 === "likes")) || (data5 === "comments")) || (data5 === "shares")) || (data5 === "saves"))){
vErrors = addError(vErrors, instancePath+"/base_metric", "enum", {allowedValues: ["views","likes","comments","shares","saves"]});
errors++;
}
}
if(data.cohort !== undefined){
let data6 = data.cohort;
if(typeof data6 !== "string"){
let dataType6 = typeof data6;
let coerced6 = undefined;
if(!(coerced6 !== undefined)){
if(dataType6 == "number" || dataType6 == "boolean"){
coerced6 = "" + data6;
}
else if(data6 === null){
coerced6 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/cohort", "type", {type: "string"});
errors++;
}
}
if(coerced6 !== undefined){
data6 = coerced6;
if(data !== undefined){
data["cohort"] = coerced6;
}
}
}
if(!(data6 === "1")){
vErrors = addError(vErrors, instancePath+"/cohort", "enum", {allowedValues: ["1"]});
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

export const listCampaignsQuery = validate28;

function validate28(data, instancePath=""){
/*# sourceURL="listCampaignsQuery" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "limit") || (key0 === "cursor")) || (key0 === "project_id"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "#/additionalProperties");
errors++;
}
}
if(data.limit !== undefined){
let data0 = data.limit;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(!(coerced0 !== undefined)){
if(dataType0 === "boolean" || data0 === null
              || (dataType0 === "string" && isDecimal(data0))){
coerced0 = +data0;
}
else {
vErrors = addError(vErrors, instancePath+"/limit", "type", {type: "integer"});
errors++;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["limit"] = coerced0;
}
}
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 100 || isNaN(data0)){
vErrors = addError(vErrors, instancePath+"/limit", "maximum", {comparison: "<=", limit: 100});
errors++;
}
if(data0 < 1 || isNaN(data0)){
vErrors = addError(vErrors, instancePath+"/limit", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data.cursor !== undefined){
let data1 = data.cursor;
if(typeof data1 !== "string"){
let dataType1 = typeof data1;
let coerced1 = undefined;
if(!(coerced1 !== undefined)){
if(dataType1 == "number" || dataType1 == "boolean"){
coerced1 = "" + data1;
}
else if(data1 === null){
coerced1 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/cursor", "type", {type: "string"});
errors++;
}
}
if(coerced1 !== undefined){
data1 = coerced1;
if(data !== undefined){
data["cursor"] = coerced1;
}
}
}
if(typeof data1 === "string"){
if(func1(data1) < 1){
vErrors = addError(vErrors, instancePath+"/cursor", "minLength", {limit: 1});
errors++;
}
}
}
if(data.project_id !== undefined){
let data2 = data.project_id;
if(typeof data2 !== "string"){
let dataType2 = typeof data2;
let coerced2 = undefined;
if(!(coerced2 !== undefined)){
if(dataType2 == "number" || dataType2 == "boolean"){
coerced2 = "" + data2;
}
else if(data2 === null){
coerced2 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/project_id", "type", {type: "string"});
errors++;
}
}
if(coerced2 !== undefined){
data2 = coerced2;
if(data !== undefined){
data["project_id"] = coerced2;
}
}
}
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
vErrors = addError(vErrors, instancePath+"/project_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
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

export const removeCampaignItemQuery = validate29;

function validate29(data, instancePath=""){
/*# sourceURL="removeCampaignItemQuery" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((key0 === "item_type") || (key0 === "item_id"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "#/additionalProperties");
errors++;
}
}
if(data.item_type !== undefined){
let data0 = data.item_type;
if(typeof data0 !== "string"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(!(coerced0 !== undefined)){
if(dataType0 == "number" || dataType0 == "boolean"){
coerced0 = "" + data0;
}
else if(data0 === null){
coerced0 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/item_type", "type", {type: "string"});
errors++;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["item_type"] = coerced0;
}
}
}
if(!(((data0 === "creator") || (data0 === "video")) || (data0 === "campaign"))){
vErrors = addError(vErrors, instancePath+"/item_type", "enum", {allowedValues: ["creator","video","campaign"]});
errors++;
}
}
if(data.item_id !== undefined){
let data1 = data.item_id;
if(typeof data1 !== "string"){
let dataType1 = typeof data1;
let coerced1 = undefined;
if(!(coerced1 !== undefined)){
if(dataType1 == "number" || dataType1 == "boolean"){
coerced1 = "" + data1;
}
else if(data1 === null){
coerced1 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/item_id", "type", {type: "string"});
errors++;
}
}
if(coerced1 !== undefined){
data1 = coerced1;
if(data !== undefined){
data["item_id"] = coerced1;
}
}
}
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
vErrors = addError(vErrors, instancePath+"/item_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}

export const getGoalComplianceQuery = validate30;

function validate30(data, instancePath=""){
/*# sourceURL="getGoalComplianceQuery" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "creator_id") || (key0 === "period")) || (key0 === "reference_date"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "#/additionalProperties");
errors++;
}
}
if(data.creator_id !== undefined){
let data0 = data.creator_id;
if(typeof data0 !== "string"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(!(coerced0 !== undefined)){
if(dataType0 == "number" || dataType0 == "boolean"){
coerced0 = "" + data0;
}
else if(data0 === null){
coerced0 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/creator_id", "type", {type: "string"});
errors++;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["creator_id"] = coerced0;
}
}
}
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
vErrors = addError(vErrors, instancePath+"/creator_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
}
if(data.period !== undefined){
let data1 = data.period;
if(typeof data1 !== "string"){
let dataType1 = typeof data1;
let coerced1 = undefined;
if(!(coerced1 !== undefined)){
if(dataType1 == "number" || dataType1 == "boolean"){
coerced1 = "" + data1;
}
else if(data1 === null){
coerced1 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/period", "type", {type: "string"});
errors++;
}
}
if(coerced1 !== undefined){
data1 = coerced1;
if(data !== undefined){
data["period"] = coerced1;
}
}
}
if(!((((data1 === "daily") || (data1 === "weekly")) || (data1 === "monthly")) || (data1 === "all"))){
vErrors = addError(vErrors, instancePath+"/period", "enum", {allowedValues: ["daily","weekly","monthly","all"]});
errors++;
}
}
if(data.reference_date !== undefined){
let data2 = data.reference_date;
if(typeof data2 !== "string"){
let dataType2 = typeof data2;
let coerced2 = undefined;
if(!(coerced2 !== undefined)){
if(dataType2 == "number" || dataType2 == "boolean"){
coerced2 = "" + data2;
}
else if(data2 === null){
coerced2 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/reference_date", "type", {type: "string"});
errors++;
}
}
if(coerced2 !== undefined){
data2 = coerced2;
if(data !== undefined){
data["reference_date"] = coerced2;
}
}
}
if(typeof data2 === "string"){
if(!(formats0.test(data2))){
vErrors = addError(vErrors, instancePath+"/reference_date", "format", {format: "date"});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}

export const getAnalyticsQuery = validate31;
const func7 = Object.prototype.hasOwnProperty;

function validate31(data, instancePath=""){
/*# sourceURL="getAnalyticsQuery" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.entity === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "entity"});
errors++;
}
if(data.entity_id === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "entity_id"});
errors++;
}
if(data.metric === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "metric"});
errors++;
}
for(const key0 in data){
if(!(func7.call(fields63, key0))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "#/additionalProperties");
errors++;
}
}
if(data.entity !== undefined){
let data0 = data.entity;
if(typeof data0 !== "string"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(!(coerced0 !== undefined)){
if(dataType0 == "number" || dataType0 == "boolean"){
coerced0 = "" + data0;
}
else if(data0 === null){
coerced0 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/entity", "type", {type: "string"});
errors++;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["entity"] = coerced0;
}
}
}
if(!(((data0 === "creator") || (data0 === "video")) || (data0 === "campaign"))){
vErrors = addError(vErrors, instancePath+"/entity", "enum", {allowedValues: ["creator","video","campaign"]});
errors++;
}
}
if(data.entity_id !== undefined){
let data1 = data.entity_id;
if(typeof data1 !== "string"){
let dataType1 = typeof data1;
let coerced1 = undefined;
if(!(coerced1 !== undefined)){
if(dataType1 == "number" || dataType1 == "boolean"){
coerced1 = "" + data1;
}
else if(data1 === null){
coerced1 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/entity_id", "type", {type: "string"});
errors++;
}
}
if(coerced1 !== undefined){
data1 = coerced1;
if(data !== undefined){
data["entity_id"] = coerced1;
}
}
}
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
vErrors = addError(vErrors, instancePath+"/entity_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
}
if(data.metric !== undefined){
let data2 = data.metric;
if(typeof data2 !== "string"){
let dataType2 = typeof data2;
let coerced2 = undefined;
if(!(coerced2 !== undefined)){
if(dataType2 == "number" || dataType2 == "boolean"){
coerced2 = "" + data2;
}
else if(data2 === null){
coerced2 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/metric", "type", {type: "string"});
errors++;
}
}
if(coerced2 !== undefined){
data2 = coerced2;
if(data !== undefined){
data["metric"] = coerced2;
}
}
}
if(!((((((((((((data2 === "views") || (data2 === "likes")) || (data2 === "comments")) || (data2 === "shares")) || (data2 === "saves")) || (data2 === "followers")) || (data2 === "posts")) || (data2 === "engagement_rate_by_views")) || (data2 === "engagement_rate_by_followers")) || (data2 === "posts_per_week")) || (data2 === "avg_views_per_post")) || (data2 === "growth_rate_pop"))){
vErrors = addError(vErrors, instancePath+"/metric", "enum", {allowedValues: ["views","likes","comments","shares","saves","followers","posts","engagement_rate_by_views","engagement_rate_by_followers","posts_per_week","avg_views_per_post","growth_rate_pop"]});
errors++;
}
}
if(data.mode !== undefined){
let data3 = data.mode;
if(typeof data3 !== "string"){
let dataType3 = typeof data3;
let coerced3 = undefined;
if(!(coerced3 !== undefined)){
if(dataType3 == "number" || dataType3 == "boolean"){
coerced3 = "" + data3;
}
else if(data3 === null){
coerced3 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/mode", "type", {type: "string"});
errors++;
}
}
if(coerced3 !== undefined){
data3 = coerced3;
if(data !== undefined){
data["mode"] = coerced3;
}
}
}
if(!((data3 === "new") || (data3 === "cumulative"))){
vErrors = addError(vErrors, instancePath+"/mode", "enum", {allowedValues: ["new","cumulative"]});
errors++;
}
}
if(data.granularity !== undefined){
let data4 = data.granularity;
if(typeof data4 !== "string"){
let dataType4 = typeof data4;
let coerced4 = undefined;
if(!(coerced4 !== undefined)){
if(dataType4 == "number" || dataType4 == "boolean"){
coerced4 = "" + data4;
}
else if(data4 === null){
coerced4 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/granularity", "type", {type: "string"});
errors++;
}
}
if(coerced4 !== undefined){
data4 = coerced4;
if(data !== undefined){
data["granularity"] = coerced4;
}
}
}
if(!(((data4 === "day") || (data4 === "week")) || (data4 === "month"))){
vErrors = addError(vErrors, instancePath+"/granularity", "enum", {allowedValues: ["day","week","month"]});
errors++;
}
}
if(data.from !== undefined){
let data5 = data.from;
if(typeof data5 !== "string"){
let dataType5 = typeof data5;
let coerced5 = undefined;
if(!(coerced5 !== undefined)){
if(dataType5 == "number" || dataType5 == "boolean"){
coerced5 = "" + data5;
}
else if(data5 === null){
coerced5 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/from", "type", {type: "string"});
errors++;
}
}
if(coerced5 !== undefined){
data5 = coerced5;
if(data !== undefined){
data["from"] = coerced5;
}
}
}
if(typeof data5 === "string"){
if(!(formats0.test(data5))){
vErrors = addError(vErrors, instancePath+"/from", "format", {format: "date"});
errors++;
}
}
}
if(data.to !== undefined){
let data6 = data.to;
if(typeof data6 !== "string"){
let dataType6 = typeof data6;
let coerced6 = undefined;
if(!(coerced6 !== undefined)){
if(dataType6 == "number" || dataType6 == "boolean"){
coerced6 = "" + data6;
}
else if(data6 === null){
coerced6 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/to", "type", {type: "string"});
errors++;
}
}
if(coerced6 !== undefined){
data6 = coerced6;
if(data !== undefined){
data["to"] = coerced6;
}
}
}
if(typeof data6 === "string"){
if(!(formats0.test(data6))){
vErrors = addError(vErrors, instancePath+"/to", "format", {format: "date"});
errors++;
}
}
}
if(data.tz !== undefined){
let data7 = data.tz;
if(typeof data7 !== "string"){
let dataType7 = typeof data7;
let coerced7 = undefined;
if(!(coerced7 !== undefined)){
if(dataType7 == "number" || dataType7 == "boolean"){
coerced7 = "" + data7;
}
else if(data7 === null){
coerced7 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/tz", "type", {type: "string"});
errors++;
}
}
if(coerced7 !== undefined){
data7 = coerced7;
if(data !== undefined){
data["tz"] = coerced7;
}
}
}
}
if(data.base_metric !== undefined){
let data8 = data.base_metric;
if(typeof data8 !== "string"){
let dataType8 = typeof data8;
let coerced8 = undefined;
if(!(coerced8 !== undefined)){
if(dataType8 == "number" || dataType8 == "boolean"){
coerced8 = "" + data8;
}
else if(data8 === null){
coerced8 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/base_metric", "type", {type: "string"});
errors++;
}
}
if(coerced8 !== undefined){
data8 = coerced8;
if(data !== undefined){
data["base_metric"] = coerced8;
}
}
}
if(!((((((((((((data8 === "views") || (data8 === "likes")) || (data8 === "comments")) || (data8 === "shares")) || (data8 === "saves")) || (data8 === "followers")) || (data8 === "posts")) || (data8 === "engagement_rate_by_views")) || (data8 === "engagement_rate_by_followers")) || (data8 === "posts_per_week")) || (data8 === "avg_views_per_post")) || (data8 === "growth_rate_pop"))){
vErrors = addError(vErrors, instancePath+"/base_metric", "enum", {allowedValues: ["views","likes","comments","shares","saves","followers","posts","engagement_rate_by_views","engagement_rate_by_followers","posts_per_week","avg_views_per_post","growth_rate_pop"]});
errors++;
}
}
if(data.compare !== undefined){
let data9 = data.compare;
if(typeof data9 !== "string"){
let dataType9 = typeof data9;
let coerced9 = undefined;
if(!(coerced9 !== undefined)){
if(dataType9 == "number" || dataType9 == "boolean"){
coerced9 = "" + data9;
}
else if(data9 === null){
coerced9 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/compare", "type", {type: "string"});
errors++;
}
}
if(coerced9 !== undefined){
data9 = coerced9;
if(data !== undefined){
data["compare"] = coerced9;
}
}
}
if(!(data9 === "prior_period")){
vErrors = addError(vErrors, instancePath+"/compare", "enum", {allowedValues: ["prior_period"]});
errors++;
}
}
if(data.breakdown !== undefined){
let data10 = data.breakdown;
if(typeof data10 !== "string"){
let dataType10 = typeof data10;
let coerced10 = undefined;
if(!(coerced10 !== undefined)){
if(dataType10 == "number" || dataType10 == "boolean"){
coerced10 = "" + data10;
}
else if(data10 === null){
coerced10 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/breakdown", "type", {type: "string"});
errors++;
}
}
if(coerced10 !== undefined){
data10 = coerced10;
if(data !== undefined){
data["breakdown"] = coerced10;
}
}
}
if(!(data10 === "video")){
vErrors = addError(vErrors, instancePath+"/breakdown", "enum", {allowedValues: ["video"]});
errors++;
}
}
if(data.format !== undefined){
let data11 = data.format;
if(typeof data11 !== "string"){
let dataType11 = typeof data11;
let coerced11 = undefined;
if(!(coerced11 !== undefined)){
if(dataType11 == "number" || dataType11 == "boolean"){
coerced11 = "" + data11;
}
else if(data11 === null){
coerced11 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/format", "type", {type: "string"});
errors++;
}
}
if(coerced11 !== undefined){
data11 = coerced11;
if(data !== undefined){
data["format"] = coerced11;
}
}
}
if(!(data11 === "csv")){
vErrors = addError(vErrors, instancePath+"/format", "enum", {allowedValues: ["csv"]});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}

export const listAnnotationsQuery = validate32;

function validate32(data, instancePath=""){
/*# sourceURL="listAnnotationsQuery" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "project_id") || (key0 === "entity_id")) || (key0 === "from")) || (key0 === "to")) || (key0 === "limit")) || (key0 === "cursor"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "#/additionalProperties");
errors++;
}
}
if(data.project_id !== undefined){
let data0 = data.project_id;
if(typeof data0 !== "string"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(!(coerced0 !== undefined)){
if(dataType0 == "number" || dataType0 == "boolean"){
coerced0 = "" + data0;
}
else if(data0 === null){
coerced0 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/project_id", "type", {type: "string"});
errors++;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["project_id"] = coerced0;
}
}
}
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
vErrors = addError(vErrors, instancePath+"/project_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
}
if(data.entity_id !== undefined){
let data1 = data.entity_id;
if(typeof data1 !== "string"){
let dataType1 = typeof data1;
let coerced1 = undefined;
if(!(coerced1 !== undefined)){
if(dataType1 == "number" || dataType1 == "boolean"){
coerced1 = "" + data1;
}
else if(data1 === null){
coerced1 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/entity_id", "type", {type: "string"});
errors++;
}
}
if(coerced1 !== undefined){
data1 = coerced1;
if(data !== undefined){
data["entity_id"] = coerced1;
}
}
}
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
vErrors = addError(vErrors, instancePath+"/entity_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
}
if(data.from !== undefined){
let data2 = data.from;
if(typeof data2 !== "string"){
let dataType2 = typeof data2;
let coerced2 = undefined;
if(!(coerced2 !== undefined)){
if(dataType2 == "number" || dataType2 == "boolean"){
coerced2 = "" + data2;
}
else if(data2 === null){
coerced2 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/from", "type", {type: "string"});
errors++;
}
}
if(coerced2 !== undefined){
data2 = coerced2;
if(data !== undefined){
data["from"] = coerced2;
}
}
}
if(typeof data2 === "string"){
if(!(formats0.test(data2))){
vErrors = addError(vErrors, instancePath+"/from", "format", {format: "date"});
errors++;
}
}
}
if(data.to !== undefined){
let data3 = data.to;
if(typeof data3 !== "string"){
let dataType3 = typeof data3;
let coerced3 = undefined;
if(!(coerced3 !== undefined)){
if(dataType3 == "number" || dataType3 == "boolean"){
coerced3 = "" + data3;
}
else if(data3 === null){
coerced3 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/to", "type", {type: "string"});
errors++;
}
}
if(coerced3 !== undefined){
data3 = coerced3;
if(data !== undefined){
data["to"] = coerced3;
}
}
}
if(typeof data3 === "string"){
if(!(formats0.test(data3))){
vErrors = addError(vErrors, instancePath+"/to", "format", {format: "date"});
errors++;
}
}
}
if(data.limit !== undefined){
let data4 = data.limit;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
let dataType4 = typeof data4;
let coerced4 = undefined;
if(!(coerced4 !== undefined)){
if(dataType4 === "boolean" || data4 === null
              || (dataType4 === "string" && isDecimal(data4))){
coerced4 = +data4;
}
else {
vErrors = addError(vErrors, instancePath+"/limit", "type", {type: "integer"});
errors++;
}
}
if(coerced4 !== undefined){
data4 = coerced4;
if(data !== undefined){
data["limit"] = coerced4;
}
}
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 100 || isNaN(data4)){
vErrors = addError(vErrors, instancePath+"/limit", "maximum", {comparison: "<=", limit: 100});
errors++;
}
if(data4 < 1 || isNaN(data4)){
vErrors = addError(vErrors, instancePath+"/limit", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data.cursor !== undefined){
let data5 = data.cursor;
if(typeof data5 !== "string"){
let dataType5 = typeof data5;
let coerced5 = undefined;
if(!(coerced5 !== undefined)){
if(dataType5 == "number" || dataType5 == "boolean"){
coerced5 = "" + data5;
}
else if(data5 === null){
coerced5 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/cursor", "type", {type: "string"});
errors++;
}
}
if(coerced5 !== undefined){
data5 = coerced5;
if(data !== undefined){
data["cursor"] = coerced5;
}
}
}
if(typeof data5 === "string"){
if(func1(data5) < 1){
vErrors = addError(vErrors, instancePath+"/cursor", "minLength", {limit: 1});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}

export const getVideoLeaderboardQuery = validate33;

function validate33(data, instancePath=""){
/*# sourceURL="getVideoLeaderboardQuery" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.project_id === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "project_id"});
errors++;
}
for(const key0 in data){
if(!((((((key0 === "project_id") || (key0 === "from")) || (key0 === "to")) || (key0 === "order")) || (key0 === "limit")) || (key0 === "offset"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "#/additionalProperties");
errors++;
}
}
if(data.project_id !== undefined){
let data0 = data.project_id;
if(typeof data0 !== "string"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(!(coerced0 !== undefined)){
if(dataType0 == "number" || dataType0 == "boolean"){
coerced0 = "" + data0;
}
else if(data0 === null){
coerced0 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/project_id", "type", {type: "string"});
errors++;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["project_id"] = coerced0;
}
}
}
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
vErrors = addError(vErrors, instancePath+"/project_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
}
if(data.from !== undefined){
let data1 = data.from;
if(typeof data1 !== "string"){
let dataType1 = typeof data1;
let coerced1 = undefined;
if(!(coerced1 !== undefined)){
if(dataType1 == "number" || dataType1 == "boolean"){
coerced1 = "" + data1;
}
else if(data1 === null){
coerced1 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/from", "type", {type: "string"});
errors++;
}
}
if(coerced1 !== undefined){
data1 = coerced1;
if(data !== undefined){
data["from"] = coerced1;
}
}
}
if(typeof data1 === "string"){
if(!(formats0.test(data1))){
vErrors = addError(vErrors, instancePath+"/from", "format", {format: "date"});
errors++;
}
}
}
if(data.to !== undefined){
let data2 = data.to;
if(typeof data2 !== "string"){
let dataType2 = typeof data2;
let coerced2 = undefined;
if(!(coerced2 !== undefined)){
if(dataType2 == "number" || dataType2 == "boolean"){
coerced2 = "" + data2;
}
else if(data2 === null){
coerced2 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/to", "type", {type: "string"});
errors++;
}
}
if(coerced2 !== undefined){
data2 = coerced2;
if(data !== undefined){
data["to"] = coerced2;
}
}
}
if(typeof data2 === "string"){
if(!(formats0.test(data2))){
vErrors = addError(vErrors, instancePath+"/to", "format", {format: "date"});
errors++;
}
}
}
if(data.order !== undefined){
let data3 = data.order;
if(typeof data3 !== "string"){
let dataType3 = typeof data3;
let coerced3 = undefined;
if(!(coerced3 !== undefined)){
if(dataType3 == "number" || dataType3 == "boolean"){
coerced3 = "" + data3;
}
else if(data3 === null){
coerced3 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/order", "type", {type: "string"});
errors++;
}
}
if(coerced3 !== undefined){
data3 = coerced3;
if(data !== undefined){
data["order"] = coerced3;
}
}
}
if(!((((((data3 === "view_count") || (data3 === "like_count")) || (data3 === "comment_count")) || (data3 === "share_count")) || (data3 === "save_count")) || (data3 === "posted_at"))){
vErrors = addError(vErrors, instancePath+"/order", "enum", {allowedValues: ["view_count","like_count","comment_count","share_count","save_count","posted_at"]});
errors++;
}
}
if(data.limit !== undefined){
let data4 = data.limit;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
let dataType4 = typeof data4;
let coerced4 = undefined;
if(!(coerced4 !== undefined)){
if(dataType4 === "boolean" || data4 === null
              || (dataType4 === "string" && isDecimal(data4))){
coerced4 = +data4;
}
else {
vErrors = addError(vErrors, instancePath+"/limit", "type", {type: "integer"});
errors++;
}
}
if(coerced4 !== undefined){
data4 = coerced4;
if(data !== undefined){
data["limit"] = coerced4;
}
}
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 100 || isNaN(data4)){
vErrors = addError(vErrors, instancePath+"/limit", "maximum", {comparison: "<=", limit: 100});
errors++;
}
if(data4 < 1 || isNaN(data4)){
vErrors = addError(vErrors, instancePath+"/limit", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data.offset !== undefined){
let data5 = data.offset;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
let dataType5 = typeof data5;
let coerced5 = undefined;
if(!(coerced5 !== undefined)){
if(dataType5 === "boolean" || data5 === null
              || (dataType5 === "string" && isDecimal(data5))){
coerced5 = +data5;
}
else {
vErrors = addError(vErrors, instancePath+"/offset", "type", {type: "integer"});
errors++;
}
}
if(coerced5 !== undefined){
data5 = coerced5;
if(data !== undefined){
data["offset"] = coerced5;
}
}
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
vErrors = addError(vErrors, instancePath+"/offset", "maximum", {comparison: "<=", limit: 9007199254740991});
errors++;
}
if(data5 < 0 || isNaN(data5)){
vErrors = addError(vErrors, instancePath+"/offset", "minimum", {comparison: ">=", limit: 0});
errors++;
}
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

export const getPostingHeatmapQuery = validate34;

function validate34(data, instancePath=""){
/*# sourceURL="getPostingHeatmapQuery" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.project_id === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "project_id"});
errors++;
}
if(data.from === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "from"});
errors++;
}
if(data.to === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "to"});
errors++;
}
for(const key0 in data){
if(!((((key0 === "project_id") || (key0 === "from")) || (key0 === "to")) || (key0 === "tz"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "#/additionalProperties");
errors++;
}
}
if(data.project_id !== undefined){
let data0 = data.project_id;
if(typeof data0 !== "string"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(!(coerced0 !== undefined)){
if(dataType0 == "number" || dataType0 == "boolean"){
coerced0 = "" + data0;
}
else if(data0 === null){
coerced0 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/project_id", "type", {type: "string"});
errors++;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["project_id"] = coerced0;
}
}
}
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
vErrors = addError(vErrors, instancePath+"/project_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
}
if(data.from !== undefined){
let data1 = data.from;
if(typeof data1 !== "string"){
let dataType1 = typeof data1;
let coerced1 = undefined;
if(!(coerced1 !== undefined)){
if(dataType1 == "number" || dataType1 == "boolean"){
coerced1 = "" + data1;
}
else if(data1 === null){
coerced1 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/from", "type", {type: "string"});
errors++;
}
}
if(coerced1 !== undefined){
data1 = coerced1;
if(data !== undefined){
data["from"] = coerced1;
}
}
}
if(typeof data1 === "string"){
if(!(formats0.test(data1))){
vErrors = addError(vErrors, instancePath+"/from", "format", {format: "date"});
errors++;
}
}
}
if(data.to !== undefined){
let data2 = data.to;
if(typeof data2 !== "string"){
let dataType2 = typeof data2;
let coerced2 = undefined;
if(!(coerced2 !== undefined)){
if(dataType2 == "number" || dataType2 == "boolean"){
coerced2 = "" + data2;
}
else if(data2 === null){
coerced2 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/to", "type", {type: "string"});
errors++;
}
}
if(coerced2 !== undefined){
data2 = coerced2;
if(data !== undefined){
data["to"] = coerced2;
}
}
}
if(typeof data2 === "string"){
if(!(formats0.test(data2))){
vErrors = addError(vErrors, instancePath+"/to", "format", {format: "date"});
errors++;
}
}
}
if(data.tz !== undefined){
let data3 = data.tz;
if(typeof data3 !== "string"){
let dataType3 = typeof data3;
let coerced3 = undefined;
if(!(coerced3 !== undefined)){
if(dataType3 == "number" || dataType3 == "boolean"){
coerced3 = "" + data3;
}
else if(data3 === null){
coerced3 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/tz", "type", {type: "string"});
errors++;
}
}
if(coerced3 !== undefined){
data3 = coerced3;
if(data !== undefined){
data["tz"] = coerced3;
}
}
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}

export const getGoalComplianceCountsQuery = validate35;

function validate35(data, instancePath=""){
/*# sourceURL="getGoalComplianceCountsQuery" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.project_id === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "project_id"});
errors++;
}
for(const key0 in data){
if(!(((key0 === "project_id") || (key0 === "period")) || (key0 === "reference_date"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "#/additionalProperties");
errors++;
}
}
if(data.project_id !== undefined){
let data0 = data.project_id;
if(typeof data0 !== "string"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(!(coerced0 !== undefined)){
if(dataType0 == "number" || dataType0 == "boolean"){
coerced0 = "" + data0;
}
else if(data0 === null){
coerced0 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/project_id", "type", {type: "string"});
errors++;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["project_id"] = coerced0;
}
}
}
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
vErrors = addError(vErrors, instancePath+"/project_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
}
if(data.period !== undefined){
let data1 = data.period;
if(typeof data1 !== "string"){
let dataType1 = typeof data1;
let coerced1 = undefined;
if(!(coerced1 !== undefined)){
if(dataType1 == "number" || dataType1 == "boolean"){
coerced1 = "" + data1;
}
else if(data1 === null){
coerced1 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/period", "type", {type: "string"});
errors++;
}
}
if(coerced1 !== undefined){
data1 = coerced1;
if(data !== undefined){
data["period"] = coerced1;
}
}
}
if(!((((data1 === "daily") || (data1 === "weekly")) || (data1 === "monthly")) || (data1 === "all"))){
vErrors = addError(vErrors, instancePath+"/period", "enum", {allowedValues: ["daily","weekly","monthly","all"]});
errors++;
}
}
if(data.reference_date !== undefined){
let data2 = data.reference_date;
if(typeof data2 !== "string"){
let dataType2 = typeof data2;
let coerced2 = undefined;
if(!(coerced2 !== undefined)){
if(dataType2 == "number" || dataType2 == "boolean"){
coerced2 = "" + data2;
}
else if(data2 === null){
coerced2 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/reference_date", "type", {type: "string"});
errors++;
}
}
if(coerced2 !== undefined){
data2 = coerced2;
if(data !== undefined){
data["reference_date"] = coerced2;
}
}
}
if(typeof data2 === "string"){
if(!(formats0.test(data2))){
vErrors = addError(vErrors, instancePath+"/reference_date", "format", {format: "date"});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}

export const getViewDistributionQuery = validate36;

function validate36(data, instancePath=""){
/*# sourceURL="getViewDistributionQuery" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.project_id === undefined){
vErrors = addError(vErrors, instancePath, "required", {missingProperty: "project_id"});
errors++;
}
for(const key0 in data){
if(!(key0 === "project_id")){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "#/additionalProperties");
errors++;
}
}
if(data.project_id !== undefined){
let data0 = data.project_id;
if(typeof data0 !== "string"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(!(coerced0 !== undefined)){
if(dataType0 == "number" || dataType0 == "boolean"){
coerced0 = "" + data0;
}
else if(data0 === null){
coerced0 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/project_id", "type", {type: "string"});
errors++;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["project_id"] = coerced0;
}
}
}
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
vErrors = addError(vErrors, instancePath+"/project_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
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

export const listPayoutMethodsQuery = validate37;

function validate37(data, instancePath=""){
/*# sourceURL="listPayoutMethodsQuery" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "limit") || (key0 === "cursor")) || (key0 === "include_disabled"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "#/additionalProperties");
errors++;
}
}
if(data.limit !== undefined){
let data0 = data.limit;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(!(coerced0 !== undefined)){
if(dataType0 === "boolean" || data0 === null
              || (dataType0 === "string" && isDecimal(data0))){
coerced0 = +data0;
}
else {
vErrors = addError(vErrors, instancePath+"/limit", "type", {type: "integer"});
errors++;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["limit"] = coerced0;
}
}
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 100 || isNaN(data0)){
vErrors = addError(vErrors, instancePath+"/limit", "maximum", {comparison: "<=", limit: 100});
errors++;
}
if(data0 < 1 || isNaN(data0)){
vErrors = addError(vErrors, instancePath+"/limit", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data.cursor !== undefined){
let data1 = data.cursor;
if(typeof data1 !== "string"){
let dataType1 = typeof data1;
let coerced1 = undefined;
if(!(coerced1 !== undefined)){
if(dataType1 == "number" || dataType1 == "boolean"){
coerced1 = "" + data1;
}
else if(data1 === null){
coerced1 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/cursor", "type", {type: "string"});
errors++;
}
}
if(coerced1 !== undefined){
data1 = coerced1;
if(data !== undefined){
data["cursor"] = coerced1;
}
}
}
if(typeof data1 === "string"){
if(func1(data1) < 1){
vErrors = addError(vErrors, instancePath+"/cursor", "minLength", {limit: 1});
errors++;
}
}
}
if(data.include_disabled !== undefined){
let data2 = data.include_disabled;
if(typeof data2 !== "string"){
let dataType2 = typeof data2;
let coerced2 = undefined;
if(!(coerced2 !== undefined)){
if(dataType2 == "number" || dataType2 == "boolean"){
coerced2 = "" + data2;
}
else if(data2 === null){
coerced2 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/include_disabled", "type", {type: "string"});
errors++;
}
}
if(coerced2 !== undefined){
data2 = coerced2;
if(data !== undefined){
data["include_disabled"] = coerced2;
}
}
}
if(!((data2 === "1") || (data2 === "true"))){
vErrors = addError(vErrors, instancePath+"/include_disabled", "enum", {allowedValues: ["1","true"]});
errors++;
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}

export const listPayoutStructuresQuery = validate38;

function validate38(data, instancePath=""){
/*# sourceURL="listPayoutStructuresQuery" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "limit") || (key0 === "cursor")) || (key0 === "project_id")) || (key0 === "is_active"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "#/additionalProperties");
errors++;
}
}
if(data.limit !== undefined){
let data0 = data.limit;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(!(coerced0 !== undefined)){
if(dataType0 === "boolean" || data0 === null
              || (dataType0 === "string" && isDecimal(data0))){
coerced0 = +data0;
}
else {
vErrors = addError(vErrors, instancePath+"/limit", "type", {type: "integer"});
errors++;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["limit"] = coerced0;
}
}
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 100 || isNaN(data0)){
vErrors = addError(vErrors, instancePath+"/limit", "maximum", {comparison: "<=", limit: 100});
errors++;
}
if(data0 < 1 || isNaN(data0)){
vErrors = addError(vErrors, instancePath+"/limit", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data.cursor !== undefined){
let data1 = data.cursor;
if(typeof data1 !== "string"){
let dataType1 = typeof data1;
let coerced1 = undefined;
if(!(coerced1 !== undefined)){
if(dataType1 == "number" || dataType1 == "boolean"){
coerced1 = "" + data1;
}
else if(data1 === null){
coerced1 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/cursor", "type", {type: "string"});
errors++;
}
}
if(coerced1 !== undefined){
data1 = coerced1;
if(data !== undefined){
data["cursor"] = coerced1;
}
}
}
if(typeof data1 === "string"){
if(func1(data1) < 1){
vErrors = addError(vErrors, instancePath+"/cursor", "minLength", {limit: 1});
errors++;
}
}
}
if(data.project_id !== undefined){
let data2 = data.project_id;
if(typeof data2 !== "string"){
let dataType2 = typeof data2;
let coerced2 = undefined;
if(!(coerced2 !== undefined)){
if(dataType2 == "number" || dataType2 == "boolean"){
coerced2 = "" + data2;
}
else if(data2 === null){
coerced2 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/project_id", "type", {type: "string"});
errors++;
}
}
if(coerced2 !== undefined){
data2 = coerced2;
if(data !== undefined){
data["project_id"] = coerced2;
}
}
}
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
vErrors = addError(vErrors, instancePath+"/project_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
}
if(data.is_active !== undefined){
let data3 = data.is_active;
if(typeof data3 !== "boolean"){
let coerced3 = undefined;
if(!(coerced3 !== undefined)){
if(data3 === "false" || data3 === 0 || data3 === null){
coerced3 = false;
}
else if(data3 === "true" || data3 === 1){
coerced3 = true;
}
else {
vErrors = addError(vErrors, instancePath+"/is_active", "type", {type: "boolean"});
errors++;
}
}
if(coerced3 !== undefined){
data3 = coerced3;
if(data !== undefined){
data["is_active"] = coerced3;
}
}
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

export const deletePayoutAssignmentsQuery = validate39;

function validate39(data, instancePath=""){
/*# sourceURL="deletePayoutAssignmentsQuery" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "creator_id")){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "#/additionalProperties");
errors++;
}
}
if(data.creator_id !== undefined){
let data0 = data.creator_id;
if(typeof data0 !== "string"){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(!(coerced0 !== undefined)){
if(dataType0 == "number" || dataType0 == "boolean"){
coerced0 = "" + data0;
}
else if(data0 === null){
coerced0 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/creator_id", "type", {type: "string"});
errors++;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["creator_id"] = coerced0;
}
}
}
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
vErrors = addError(vErrors, instancePath+"/creator_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate39.errors = vErrors;
return errors === 0;
}

export const listPayoutAccrualsQuery = validate40;

function validate40(data, instancePath=""){
/*# sourceURL="listPayoutAccrualsQuery" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((((key0 === "limit") || (key0 === "cursor")) || (key0 === "creator_id")) || (key0 === "status")) || (key0 === "structure_id")) || (key0 === "project_id")) || (key0 === "from")) || (key0 === "to"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "#/additionalProperties");
errors++;
}
}
if(data.limit !== undefined){
let data0 = data.limit;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(!(coerced0 !== undefined)){
if(dataType0 === "boolean" || data0 === null
              || (dataType0 === "string" && isDecimal(data0))){
coerced0 = +data0;
}
else {
vErrors = addError(vErrors, instancePath+"/limit", "type", {type: "integer"});
errors++;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["limit"] = coerced0;
}
}
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 100 || isNaN(data0)){
vErrors = addError(vErrors, instancePath+"/limit", "maximum", {comparison: "<=", limit: 100});
errors++;
}
if(data0 < 1 || isNaN(data0)){
vErrors = addError(vErrors, instancePath+"/limit", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data.cursor !== undefined){
let data1 = data.cursor;
if(typeof data1 !== "string"){
let dataType1 = typeof data1;
let coerced1 = undefined;
if(!(coerced1 !== undefined)){
if(dataType1 == "number" || dataType1 == "boolean"){
coerced1 = "" + data1;
}
else if(data1 === null){
coerced1 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/cursor", "type", {type: "string"});
errors++;
}
}
if(coerced1 !== undefined){
data1 = coerced1;
if(data !== undefined){
data["cursor"] = coerced1;
}
}
}
if(typeof data1 === "string"){
if(func1(data1) < 1){
vErrors = addError(vErrors, instancePath+"/cursor", "minLength", {limit: 1});
errors++;
}
}
}
if(data.creator_id !== undefined){
let data2 = data.creator_id;
if(typeof data2 !== "string"){
let dataType2 = typeof data2;
let coerced2 = undefined;
if(!(coerced2 !== undefined)){
if(dataType2 == "number" || dataType2 == "boolean"){
coerced2 = "" + data2;
}
else if(data2 === null){
coerced2 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/creator_id", "type", {type: "string"});
errors++;
}
}
if(coerced2 !== undefined){
data2 = coerced2;
if(data !== undefined){
data["creator_id"] = coerced2;
}
}
}
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
vErrors = addError(vErrors, instancePath+"/creator_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
}
if(data.status !== undefined){
let data3 = data.status;
if(typeof data3 !== "string"){
let dataType3 = typeof data3;
let coerced3 = undefined;
if(!(coerced3 !== undefined)){
if(dataType3 == "number" || dataType3 == "boolean"){
coerced3 = "" + data3;
}
else if(data3 === null){
coerced3 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/status", "type", {type: "string"});
errors++;
}
}
if(coerced3 !== undefined){
data3 = coerced3;
if(data !== undefined){
data["status"] = coerced3;
}
}
}
if(!((((data3 === "earned") || (data3 === "paid")) || (data3 === "rejected")) || (data3 === "voided"))){
vErrors = addError(vErrors, instancePath+"/status", "enum", {allowedValues: ["earned","paid","rejected","voided"]});
errors++;
}
}
if(data.structure_id !== undefined){
let data4 = data.structure_id;
if(typeof data4 !== "string"){
let dataType4 = typeof data4;
let coerced4 = undefined;
if(!(coerced4 !== undefined)){
if(dataType4 == "number" || dataType4 == "boolean"){
coerced4 = "" + data4;
}
else if(data4 === null){
coerced4 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/structure_id", "type", {type: "string"});
errors++;
}
}
if(coerced4 !== undefined){
data4 = coerced4;
if(data !== undefined){
data["structure_id"] = coerced4;
}
}
}
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
vErrors = addError(vErrors, instancePath+"/structure_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
}
if(data.project_id !== undefined){
let data5 = data.project_id;
if(typeof data5 !== "string"){
let dataType5 = typeof data5;
let coerced5 = undefined;
if(!(coerced5 !== undefined)){
if(dataType5 == "number" || dataType5 == "boolean"){
coerced5 = "" + data5;
}
else if(data5 === null){
coerced5 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/project_id", "type", {type: "string"});
errors++;
}
}
if(coerced5 !== undefined){
data5 = coerced5;
if(data !== undefined){
data["project_id"] = coerced5;
}
}
}
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
vErrors = addError(vErrors, instancePath+"/project_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
}
if(data.from !== undefined){
let data6 = data.from;
if(typeof data6 !== "string"){
let dataType6 = typeof data6;
let coerced6 = undefined;
if(!(coerced6 !== undefined)){
if(dataType6 == "number" || dataType6 == "boolean"){
coerced6 = "" + data6;
}
else if(data6 === null){
coerced6 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/from", "type", {type: "string"});
errors++;
}
}
if(coerced6 !== undefined){
data6 = coerced6;
if(data !== undefined){
data["from"] = coerced6;
}
}
}
if(typeof data6 === "string"){
if(!(formats0.test(data6))){
vErrors = addError(vErrors, instancePath+"/from", "format", {format: "date"});
errors++;
}
}
}
if(data.to !== undefined){
let data7 = data.to;
if(typeof data7 !== "string"){
let dataType7 = typeof data7;
let coerced7 = undefined;
if(!(coerced7 !== undefined)){
if(dataType7 == "number" || dataType7 == "boolean"){
coerced7 = "" + data7;
}
else if(data7 === null){
coerced7 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/to", "type", {type: "string"});
errors++;
}
}
if(coerced7 !== undefined){
data7 = coerced7;
if(data !== undefined){
data["to"] = coerced7;
}
}
}
if(typeof data7 === "string"){
if(!(formats0.test(data7))){
vErrors = addError(vErrors, instancePath+"/to", "format", {format: "date"});
errors++;
}
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

export const listPayoutPaymentsQuery = validate41;

function validate41(data, instancePath=""){
/*# sourceURL="listPayoutPaymentsQuery" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "limit") || (key0 === "cursor")) || (key0 === "project_id")) || (key0 === "creator_id")) || (key0 === "status")) || (key0 === "from")) || (key0 === "to"))){
vErrors = addError(vErrors, instancePath, "additionalProperties", {additionalProperty: key0}, "#/additionalProperties");
errors++;
}
}
if(data.limit !== undefined){
let data0 = data.limit;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
let dataType0 = typeof data0;
let coerced0 = undefined;
if(!(coerced0 !== undefined)){
if(dataType0 === "boolean" || data0 === null
              || (dataType0 === "string" && isDecimal(data0))){
coerced0 = +data0;
}
else {
vErrors = addError(vErrors, instancePath+"/limit", "type", {type: "integer"});
errors++;
}
}
if(coerced0 !== undefined){
data0 = coerced0;
if(data !== undefined){
data["limit"] = coerced0;
}
}
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 100 || isNaN(data0)){
vErrors = addError(vErrors, instancePath+"/limit", "maximum", {comparison: "<=", limit: 100});
errors++;
}
if(data0 < 1 || isNaN(data0)){
vErrors = addError(vErrors, instancePath+"/limit", "minimum", {comparison: ">=", limit: 1});
errors++;
}
}
}
if(data.cursor !== undefined){
let data1 = data.cursor;
if(typeof data1 !== "string"){
let dataType1 = typeof data1;
let coerced1 = undefined;
if(!(coerced1 !== undefined)){
if(dataType1 == "number" || dataType1 == "boolean"){
coerced1 = "" + data1;
}
else if(data1 === null){
coerced1 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/cursor", "type", {type: "string"});
errors++;
}
}
if(coerced1 !== undefined){
data1 = coerced1;
if(data !== undefined){
data["cursor"] = coerced1;
}
}
}
if(typeof data1 === "string"){
if(func1(data1) < 1){
vErrors = addError(vErrors, instancePath+"/cursor", "minLength", {limit: 1});
errors++;
}
}
}
if(data.project_id !== undefined){
let data2 = data.project_id;
if(typeof data2 !== "string"){
let dataType2 = typeof data2;
let coerced2 = undefined;
if(!(coerced2 !== undefined)){
if(dataType2 == "number" || dataType2 == "boolean"){
coerced2 = "" + data2;
}
else if(data2 === null){
coerced2 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/project_id", "type", {type: "string"});
errors++;
}
}
if(coerced2 !== undefined){
data2 = coerced2;
if(data !== undefined){
data["project_id"] = coerced2;
}
}
}
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
vErrors = addError(vErrors, instancePath+"/project_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
}
if(data.creator_id !== undefined){
let data3 = data.creator_id;
if(typeof data3 !== "string"){
let dataType3 = typeof data3;
let coerced3 = undefined;
if(!(coerced3 !== undefined)){
if(dataType3 == "number" || dataType3 == "boolean"){
coerced3 = "" + data3;
}
else if(data3 === null){
coerced3 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/creator_id", "type", {type: "string"});
errors++;
}
}
if(coerced3 !== undefined){
data3 = coerced3;
if(data !== undefined){
data["creator_id"] = coerced3;
}
}
}
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
vErrors = addError(vErrors, instancePath+"/creator_id", "pattern", {pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"}, "openapi.json#/components/schemas/Uuid/pattern");
errors++;
}
}
}
if(data.status !== undefined){
let data4 = data.status;
if(typeof data4 !== "string"){
let dataType4 = typeof data4;
let coerced4 = undefined;
if(!(coerced4 !== undefined)){
if(dataType4 == "number" || dataType4 == "boolean"){
coerced4 = "" + data4;
}
else if(data4 === null){
coerced4 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/status", "type", {type: "string"});
errors++;
}
}
if(coerced4 !== undefined){
data4 = coerced4;
if(data !== undefined){
data["status"] = coerced4;
}
}
}
if(!((data4 === "paid") || (data4 === "voided"))){
vErrors = addError(vErrors, instancePath+"/status", "enum", {allowedValues: ["paid","voided"]});
errors++;
}
}
if(data.from !== undefined){
let data5 = data.from;
if(typeof data5 !== "string"){
let dataType5 = typeof data5;
let coerced5 = undefined;
if(!(coerced5 !== undefined)){
if(dataType5 == "number" || dataType5 == "boolean"){
coerced5 = "" + data5;
}
else if(data5 === null){
coerced5 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/from", "type", {type: "string"});
errors++;
}
}
if(coerced5 !== undefined){
data5 = coerced5;
if(data !== undefined){
data["from"] = coerced5;
}
}
}
if(typeof data5 === "string"){
if(!(formats0.test(data5))){
vErrors = addError(vErrors, instancePath+"/from", "format", {format: "date"});
errors++;
}
}
}
if(data.to !== undefined){
let data6 = data.to;
if(typeof data6 !== "string"){
let dataType6 = typeof data6;
let coerced6 = undefined;
if(!(coerced6 !== undefined)){
if(dataType6 == "number" || dataType6 == "boolean"){
coerced6 = "" + data6;
}
else if(data6 === null){
coerced6 = "";
}
else {
vErrors = addError(vErrors, instancePath+"/to", "type", {type: "string"});
errors++;
}
}
if(coerced6 !== undefined){
data6 = coerced6;
if(data !== undefined){
data["to"] = coerced6;
}
}
}
if(typeof data6 === "string"){
if(!(formats0.test(data6))){
vErrors = addError(vErrors, instancePath+"/to", "format", {format: "date"});
errors++;
}
}
}
}
else {
vErrors = addError(vErrors, instancePath, "type", {type: "object"});
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}
