// Written by `npm run generate` from openapi.yaml. Do not edit.

import { codePointLength, gatherErrors } from './validator-runtime.js';

"use strict";
export const organizationBody = validate52;
const schema19 = {"$id":"organizationBody","type":"object","additionalProperties":false,"properties":{"seed":{"type":["string","object"]},"tier":{"enum":["free","starter","ultra",null]},"caps":{"type":"object","properties":{"max_creators_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_projects_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_members_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_api_requests_per_day":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_manual_scrape_triggers_per_day":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"stats_history_retention_days":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_payout_methods_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_tracked_videos_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_campaigns_per_project":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_campaign_items_per_campaign":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_payout_structures_per_project":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_api_keys_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"min_video_stats_hours":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"min_discover_videos_hours":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"min_creator_profiles_hours":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991}},"additionalProperties":false},"scopes":{"type":"array","items":{"enum":["read","write","admin"]}},"banned":{"type":"boolean"},"rate_limits":{"type":"boolean"},"rules":{"type":"object","additionalProperties":false,"properties":{"week_start":{"enum":["monday","sunday","saturday"]},"rounding":{"enum":["half_up","half_even","floor"]},"thresholds":{"enum":["reached","exceeded"]},"views_taken":{"enum":["at_end","after_48_hours"]},"goal_span":{"enum":["any_day","every_day"]},"without_goals":{"enum":["unpaid","paid"]},"partial_days":{"enum":["counted","left_out"]},"period_edits":{"enum":["at_once","next_boundary"]},"late_assignments":{"enum":["unpaid","paid"]},"first_followers":{"enum":["there_before","gained"]},"idempotency_scope":{"enum":["api_key","organization"]}}},"now":{"type":"string","format":"date-time"},"timezone":{"type":"string"}}};
const func1 = Object.prototype.hasOwnProperty;
const formats0 = /^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d))?$/;

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="organizationBody" */;
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
for(const key0 in data){
if(!(func1.call(schema19.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.seed !== undefined){
let data0 = data.seed;
if((typeof data0 !== "string") && (!(data0 && typeof data0 == "object" && !Array.isArray(data0)))){
const err1 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: schema19.properties.seed.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.tier !== undefined){
let data1 = data.tier;
if(!((((data1 === "free") || (data1 === "starter")) || (data1 === "ultra")) || (data1 === null))){
const err2 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/enum",keyword:"enum",params:{allowedValues: schema19.properties.tier.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.caps !== undefined){
let data2 = data.caps;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key1 in data2){
if(!(func1.call(schema19.properties.caps.properties, key1))){
const err3 = {instancePath:instancePath+"/caps",schemaPath:"#/properties/caps/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.max_creators_per_org !== undefined){
let data3 = data2.max_creators_per_org;
if((!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) && (data3 !== null)){
const err4 = {instancePath:instancePath+"/caps/max_creators_per_org",schemaPath:"#/properties/caps/properties/max_creators_per_org/type",keyword:"type",params:{type: schema19.properties.caps.properties.max_creators_per_org.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
const err5 = {instancePath:instancePath+"/caps/max_creators_per_org",schemaPath:"#/properties/caps/properties/max_creators_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err6 = {instancePath:instancePath+"/caps/max_creators_per_org",schemaPath:"#/properties/caps/properties/max_creators_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data2.max_projects_per_org !== undefined){
let data4 = data2.max_projects_per_org;
if((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (data4 !== null)){
const err7 = {instancePath:instancePath+"/caps/max_projects_per_org",schemaPath:"#/properties/caps/properties/max_projects_per_org/type",keyword:"type",params:{type: schema19.properties.caps.properties.max_projects_per_org.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
const err8 = {instancePath:instancePath+"/caps/max_projects_per_org",schemaPath:"#/properties/caps/properties/max_projects_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err9 = {instancePath:instancePath+"/caps/max_projects_per_org",schemaPath:"#/properties/caps/properties/max_projects_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data2.max_members_per_org !== undefined){
let data5 = data2.max_members_per_org;
if((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (data5 !== null)){
const err10 = {instancePath:instancePath+"/caps/max_members_per_org",schemaPath:"#/properties/caps/properties/max_members_per_org/type",keyword:"type",params:{type: schema19.properties.caps.properties.max_members_per_org.type},message:"must be integer,null"};
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
const err11 = {instancePath:instancePath+"/caps/max_members_per_org",schemaPath:"#/properties/caps/properties/max_members_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err12 = {instancePath:instancePath+"/caps/max_members_per_org",schemaPath:"#/properties/caps/properties/max_members_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data2.max_api_requests_per_day !== undefined){
let data6 = data2.max_api_requests_per_day;
if((!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))) && (data6 !== null)){
const err13 = {instancePath:instancePath+"/caps/max_api_requests_per_day",schemaPath:"#/properties/caps/properties/max_api_requests_per_day/type",keyword:"type",params:{type: schema19.properties.caps.properties.max_api_requests_per_day.type},message:"must be integer,null"};
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
const err14 = {instancePath:instancePath+"/caps/max_api_requests_per_day",schemaPath:"#/properties/caps/properties/max_api_requests_per_day/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err15 = {instancePath:instancePath+"/caps/max_api_requests_per_day",schemaPath:"#/properties/caps/properties/max_api_requests_per_day/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data2.max_manual_scrape_triggers_per_day !== undefined){
let data7 = data2.max_manual_scrape_triggers_per_day;
if((!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) && (data7 !== null)){
const err16 = {instancePath:instancePath+"/caps/max_manual_scrape_triggers_per_day",schemaPath:"#/properties/caps/properties/max_manual_scrape_triggers_per_day/type",keyword:"type",params:{type: schema19.properties.caps.properties.max_manual_scrape_triggers_per_day.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
const err17 = {instancePath:instancePath+"/caps/max_manual_scrape_triggers_per_day",schemaPath:"#/properties/caps/properties/max_manual_scrape_triggers_per_day/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err18 = {instancePath:instancePath+"/caps/max_manual_scrape_triggers_per_day",schemaPath:"#/properties/caps/properties/max_manual_scrape_triggers_per_day/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data2.stats_history_retention_days !== undefined){
let data8 = data2.stats_history_retention_days;
if((!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) && (data8 !== null)){
const err19 = {instancePath:instancePath+"/caps/stats_history_retention_days",schemaPath:"#/properties/caps/properties/stats_history_retention_days/type",keyword:"type",params:{type: schema19.properties.caps.properties.stats_history_retention_days.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 9007199254740991 || isNaN(data8)){
const err20 = {instancePath:instancePath+"/caps/stats_history_retention_days",schemaPath:"#/properties/caps/properties/stats_history_retention_days/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data8 < 0 || isNaN(data8)){
const err21 = {instancePath:instancePath+"/caps/stats_history_retention_days",schemaPath:"#/properties/caps/properties/stats_history_retention_days/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data2.max_payout_methods_per_org !== undefined){
let data9 = data2.max_payout_methods_per_org;
if((!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) && (data9 !== null)){
const err22 = {instancePath:instancePath+"/caps/max_payout_methods_per_org",schemaPath:"#/properties/caps/properties/max_payout_methods_per_org/type",keyword:"type",params:{type: schema19.properties.caps.properties.max_payout_methods_per_org.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 9007199254740991 || isNaN(data9)){
const err23 = {instancePath:instancePath+"/caps/max_payout_methods_per_org",schemaPath:"#/properties/caps/properties/max_payout_methods_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err24 = {instancePath:instancePath+"/caps/max_payout_methods_per_org",schemaPath:"#/properties/caps/properties/max_payout_methods_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data2.max_tracked_videos_per_org !== undefined){
let data10 = data2.max_tracked_videos_per_org;
if((!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) && (data10 !== null)){
const err25 = {instancePath:instancePath+"/caps/max_tracked_videos_per_org",schemaPath:"#/properties/caps/properties/max_tracked_videos_per_org/type",keyword:"type",params:{type: schema19.properties.caps.properties.max_tracked_videos_per_org.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
const err26 = {instancePath:instancePath+"/caps/max_tracked_videos_per_org",schemaPath:"#/properties/caps/properties/max_tracked_videos_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data10 < 0 || isNaN(data10)){
const err27 = {instancePath:instancePath+"/caps/max_tracked_videos_per_org",schemaPath:"#/properties/caps/properties/max_tracked_videos_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data2.max_campaigns_per_project !== undefined){
let data11 = data2.max_campaigns_per_project;
if((!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) && (data11 !== null)){
const err28 = {instancePath:instancePath+"/caps/max_campaigns_per_project",schemaPath:"#/properties/caps/properties/max_campaigns_per_project/type",keyword:"type",params:{type: schema19.properties.caps.properties.max_campaigns_per_project.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 9007199254740991 || isNaN(data11)){
const err29 = {instancePath:instancePath+"/caps/max_campaigns_per_project",schemaPath:"#/properties/caps/properties/max_campaigns_per_project/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err30 = {instancePath:instancePath+"/caps/max_campaigns_per_project",schemaPath:"#/properties/caps/properties/max_campaigns_per_project/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
if(data2.max_campaign_items_per_campaign !== undefined){
let data12 = data2.max_campaign_items_per_campaign;
if((!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))) && (data12 !== null)){
const err31 = {instancePath:instancePath+"/caps/max_campaign_items_per_campaign",schemaPath:"#/properties/caps/properties/max_campaign_items_per_campaign/type",keyword:"type",params:{type: schema19.properties.caps.properties.max_campaign_items_per_campaign.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 9007199254740991 || isNaN(data12)){
const err32 = {instancePath:instancePath+"/caps/max_campaign_items_per_campaign",schemaPath:"#/properties/caps/properties/max_campaign_items_per_campaign/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data12 < 0 || isNaN(data12)){
const err33 = {instancePath:instancePath+"/caps/max_campaign_items_per_campaign",schemaPath:"#/properties/caps/properties/max_campaign_items_per_campaign/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data2.max_payout_structures_per_project !== undefined){
let data13 = data2.max_payout_structures_per_project;
if((!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))) && (data13 !== null)){
const err34 = {instancePath:instancePath+"/caps/max_payout_structures_per_project",schemaPath:"#/properties/caps/properties/max_payout_structures_per_project/type",keyword:"type",params:{type: schema19.properties.caps.properties.max_payout_structures_per_project.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 9007199254740991 || isNaN(data13)){
const err35 = {instancePath:instancePath+"/caps/max_payout_structures_per_project",schemaPath:"#/properties/caps/properties/max_payout_structures_per_project/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data13 < 0 || isNaN(data13)){
const err36 = {instancePath:instancePath+"/caps/max_payout_structures_per_project",schemaPath:"#/properties/caps/properties/max_payout_structures_per_project/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
if(data2.max_api_keys_per_org !== undefined){
let data14 = data2.max_api_keys_per_org;
if((!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))) && (data14 !== null)){
const err37 = {instancePath:instancePath+"/caps/max_api_keys_per_org",schemaPath:"#/properties/caps/properties/max_api_keys_per_org/type",keyword:"type",params:{type: schema19.properties.caps.properties.max_api_keys_per_org.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 9007199254740991 || isNaN(data14)){
const err38 = {instancePath:instancePath+"/caps/max_api_keys_per_org",schemaPath:"#/properties/caps/properties/max_api_keys_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err39 = {instancePath:instancePath+"/caps/max_api_keys_per_org",schemaPath:"#/properties/caps/properties/max_api_keys_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
if(data2.min_video_stats_hours !== undefined){
let data15 = data2.min_video_stats_hours;
if((!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) && (data15 !== null)){
const err40 = {instancePath:instancePath+"/caps/min_video_stats_hours",schemaPath:"#/properties/caps/properties/min_video_stats_hours/type",keyword:"type",params:{type: schema19.properties.caps.properties.min_video_stats_hours.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 9007199254740991 || isNaN(data15)){
const err41 = {instancePath:instancePath+"/caps/min_video_stats_hours",schemaPath:"#/properties/caps/properties/min_video_stats_hours/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err42 = {instancePath:instancePath+"/caps/min_video_stats_hours",schemaPath:"#/properties/caps/properties/min_video_stats_hours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
if(data2.min_discover_videos_hours !== undefined){
let data16 = data2.min_discover_videos_hours;
if((!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))) && (data16 !== null)){
const err43 = {instancePath:instancePath+"/caps/min_discover_videos_hours",schemaPath:"#/properties/caps/properties/min_discover_videos_hours/type",keyword:"type",params:{type: schema19.properties.caps.properties.min_discover_videos_hours.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 9007199254740991 || isNaN(data16)){
const err44 = {instancePath:instancePath+"/caps/min_discover_videos_hours",schemaPath:"#/properties/caps/properties/min_discover_videos_hours/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err45 = {instancePath:instancePath+"/caps/min_discover_videos_hours",schemaPath:"#/properties/caps/properties/min_discover_videos_hours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
if(data2.min_creator_profiles_hours !== undefined){
let data17 = data2.min_creator_profiles_hours;
if((!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))) && (data17 !== null)){
const err46 = {instancePath:instancePath+"/caps/min_creator_profiles_hours",schemaPath:"#/properties/caps/properties/min_creator_profiles_hours/type",keyword:"type",params:{type: schema19.properties.caps.properties.min_creator_profiles_hours.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 9007199254740991 || isNaN(data17)){
const err47 = {instancePath:instancePath+"/caps/min_creator_profiles_hours",schemaPath:"#/properties/caps/properties/min_creator_profiles_hours/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err48 = {instancePath:instancePath+"/caps/min_creator_profiles_hours",schemaPath:"#/properties/caps/properties/min_creator_profiles_hours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
}
else {
const err49 = {instancePath:instancePath+"/caps",schemaPath:"#/properties/caps/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.scopes !== undefined){
let data18 = data.scopes;
if(Array.isArray(data18)){
const len0 = data18.length;
for(let i0=0; i0<len0; i0++){
let data19 = data18[i0];
if(!(((data19 === "read") || (data19 === "write")) || (data19 === "admin"))){
const err50 = {instancePath:instancePath+"/scopes/" + i0,schemaPath:"#/properties/scopes/items/enum",keyword:"enum",params:{allowedValues: schema19.properties.scopes.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/scopes",schemaPath:"#/properties/scopes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.banned !== undefined){
if(typeof data.banned !== "boolean"){
const err52 = {instancePath:instancePath+"/banned",schemaPath:"#/properties/banned/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.rate_limits !== undefined){
if(typeof data.rate_limits !== "boolean"){
const err53 = {instancePath:instancePath+"/rate_limits",schemaPath:"#/properties/rate_limits/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.rules !== undefined){
let data22 = data.rules;
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
for(const key2 in data22){
if(!(func1.call(schema19.properties.rules.properties, key2))){
const err54 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data22.week_start !== undefined){
let data23 = data22.week_start;
if(!(((data23 === "monday") || (data23 === "sunday")) || (data23 === "saturday"))){
const err55 = {instancePath:instancePath+"/rules/week_start",schemaPath:"#/properties/rules/properties/week_start/enum",keyword:"enum",params:{allowedValues: schema19.properties.rules.properties.week_start.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data22.rounding !== undefined){
let data24 = data22.rounding;
if(!(((data24 === "half_up") || (data24 === "half_even")) || (data24 === "floor"))){
const err56 = {instancePath:instancePath+"/rules/rounding",schemaPath:"#/properties/rules/properties/rounding/enum",keyword:"enum",params:{allowedValues: schema19.properties.rules.properties.rounding.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data22.thresholds !== undefined){
let data25 = data22.thresholds;
if(!((data25 === "reached") || (data25 === "exceeded"))){
const err57 = {instancePath:instancePath+"/rules/thresholds",schemaPath:"#/properties/rules/properties/thresholds/enum",keyword:"enum",params:{allowedValues: schema19.properties.rules.properties.thresholds.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data22.views_taken !== undefined){
let data26 = data22.views_taken;
if(!((data26 === "at_end") || (data26 === "after_48_hours"))){
const err58 = {instancePath:instancePath+"/rules/views_taken",schemaPath:"#/properties/rules/properties/views_taken/enum",keyword:"enum",params:{allowedValues: schema19.properties.rules.properties.views_taken.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data22.goal_span !== undefined){
let data27 = data22.goal_span;
if(!((data27 === "any_day") || (data27 === "every_day"))){
const err59 = {instancePath:instancePath+"/rules/goal_span",schemaPath:"#/properties/rules/properties/goal_span/enum",keyword:"enum",params:{allowedValues: schema19.properties.rules.properties.goal_span.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data22.without_goals !== undefined){
let data28 = data22.without_goals;
if(!((data28 === "unpaid") || (data28 === "paid"))){
const err60 = {instancePath:instancePath+"/rules/without_goals",schemaPath:"#/properties/rules/properties/without_goals/enum",keyword:"enum",params:{allowedValues: schema19.properties.rules.properties.without_goals.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data22.partial_days !== undefined){
let data29 = data22.partial_days;
if(!((data29 === "counted") || (data29 === "left_out"))){
const err61 = {instancePath:instancePath+"/rules/partial_days",schemaPath:"#/properties/rules/properties/partial_days/enum",keyword:"enum",params:{allowedValues: schema19.properties.rules.properties.partial_days.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data22.period_edits !== undefined){
let data30 = data22.period_edits;
if(!((data30 === "at_once") || (data30 === "next_boundary"))){
const err62 = {instancePath:instancePath+"/rules/period_edits",schemaPath:"#/properties/rules/properties/period_edits/enum",keyword:"enum",params:{allowedValues: schema19.properties.rules.properties.period_edits.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data22.late_assignments !== undefined){
let data31 = data22.late_assignments;
if(!((data31 === "unpaid") || (data31 === "paid"))){
const err63 = {instancePath:instancePath+"/rules/late_assignments",schemaPath:"#/properties/rules/properties/late_assignments/enum",keyword:"enum",params:{allowedValues: schema19.properties.rules.properties.late_assignments.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data22.first_followers !== undefined){
let data32 = data22.first_followers;
if(!((data32 === "there_before") || (data32 === "gained"))){
const err64 = {instancePath:instancePath+"/rules/first_followers",schemaPath:"#/properties/rules/properties/first_followers/enum",keyword:"enum",params:{allowedValues: schema19.properties.rules.properties.first_followers.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data22.idempotency_scope !== undefined){
let data33 = data22.idempotency_scope;
if(!((data33 === "api_key") || (data33 === "organization"))){
const err65 = {instancePath:instancePath+"/rules/idempotency_scope",schemaPath:"#/properties/rules/properties/idempotency_scope/enum",keyword:"enum",params:{allowedValues: schema19.properties.rules.properties.idempotency_scope.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data.now !== undefined){
let data34 = data.now;
if(typeof data34 === "string"){
if(!(formats0.test(data34))){
const err67 = {instancePath:instancePath+"/now",schemaPath:"#/properties/now/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
else {
const err68 = {instancePath:instancePath+"/now",schemaPath:"#/properties/now/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data.timezone !== undefined){
if(typeof data.timezone !== "string"){
const err69 = {instancePath:instancePath+"/timezone",schemaPath:"#/properties/timezone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
else {
const err70 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
validate52.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const organizationChanges = validate53;
const schema20 = {"$id":"organizationChanges","type":"object","additionalProperties":false,"properties":{"timezone":{"type":"string"}},"minProperties":1};

function validate53(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="organizationChanges" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate53.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "timezone")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.timezone !== undefined){
if(typeof data.timezone !== "string"){
const err2 = {instancePath:instancePath+"/timezone",schemaPath:"#/properties/timezone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
validate53.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const keyBody = validate54;
const schema21 = {"$id":"keyBody","type":"object","additionalProperties":false,"properties":{"scopes":{"type":"array","items":{"enum":["read","write","admin"]}}}};

function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="keyBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate54.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(key0 === "scopes")){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.scopes !== undefined){
let data0 = data.scopes;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(!(((data1 === "read") || (data1 === "write")) || (data1 === "admin"))){
const err1 = {instancePath:instancePath+"/scopes/" + i0,schemaPath:"#/properties/scopes/items/enum",keyword:"enum",params:{allowedValues: schema21.properties.scopes.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:instancePath+"/scopes",schemaPath:"#/properties/scopes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}
validate54.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const resetBody = validate55;
const schema22 = {"$id":"resetBody","type":"object","additionalProperties":false,"properties":{"seed":{"type":["string","object"]},"now":{"type":"string","format":"date-time"}}};

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="resetBody" */;
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
for(const key0 in data){
if(!((key0 === "seed") || (key0 === "now"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.seed !== undefined){
let data0 = data.seed;
if((typeof data0 !== "string") && (!(data0 && typeof data0 == "object" && !Array.isArray(data0)))){
const err1 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: schema22.properties.seed.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.now !== undefined){
let data1 = data.now;
if(typeof data1 === "string"){
if(!(formats0.test(data1))){
const err2 = {instancePath:instancePath+"/now",schemaPath:"#/properties/now/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
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
const err3 = {instancePath:instancePath+"/now",schemaPath:"#/properties/now/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}
validate55.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const clockBody = validate56;
const schema23 = {"$id":"clockBody","type":"object","additionalProperties":false,"properties":{"advance":{"type":"object","additionalProperties":false,"properties":{"days":{"type":"number","minimum":0},"hours":{"type":"number","minimum":0},"minutes":{"type":"number","minimum":0},"seconds":{"type":"number","minimum":0}},"minProperties":1},"to":{"type":"string","format":"date-time"}},"minProperties":1};

function validate56(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="clockBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate56.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "advance") || (key0 === "to"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.advance !== undefined){
let data0 = data.advance;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(Object.keys(data0).length < 1){
const err2 = {instancePath:instancePath+"/advance",schemaPath:"#/properties/advance/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key1 in data0){
if(!((((key1 === "days") || (key1 === "hours")) || (key1 === "minutes")) || (key1 === "seconds"))){
const err3 = {instancePath:instancePath+"/advance",schemaPath:"#/properties/advance/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data0.days !== undefined){
let data1 = data0.days;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/advance/days",schemaPath:"#/properties/advance/properties/days/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
const err5 = {instancePath:instancePath+"/advance/days",schemaPath:"#/properties/advance/properties/days/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data0.hours !== undefined){
let data2 = data0.hours;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/advance/hours",schemaPath:"#/properties/advance/properties/hours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
const err7 = {instancePath:instancePath+"/advance/hours",schemaPath:"#/properties/advance/properties/hours/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data0.minutes !== undefined){
let data3 = data0.minutes;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/advance/minutes",schemaPath:"#/properties/advance/properties/minutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
const err9 = {instancePath:instancePath+"/advance/minutes",schemaPath:"#/properties/advance/properties/minutes/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0.seconds !== undefined){
let data4 = data0.seconds;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 < 0 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/advance/seconds",schemaPath:"#/properties/advance/properties/seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
const err11 = {instancePath:instancePath+"/advance/seconds",schemaPath:"#/properties/advance/properties/seconds/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/advance",schemaPath:"#/properties/advance/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.to !== undefined){
let data5 = data.to;
if(typeof data5 === "string"){
if(!(formats0.test(data5))){
const err13 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
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
const err14 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
else {
const err15 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
validate56.errors = vErrors;
return errors === 0;
}
validate56.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const duration = validate57;
const schema24 = {"$id":"duration","type":"object","additionalProperties":false,"properties":{"days":{"type":"number","minimum":0},"hours":{"type":"number","minimum":0},"minutes":{"type":"number","minimum":0},"seconds":{"type":"number","minimum":0}},"minProperties":1};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="duration" */;
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
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "days") || (key0 === "hours")) || (key0 === "minutes")) || (key0 === "seconds"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.days !== undefined){
let data0 = data.days;
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/days",schemaPath:"#/properties/days/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
const err3 = {instancePath:instancePath+"/days",schemaPath:"#/properties/days/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.hours !== undefined){
let data1 = data.hours;
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
const err5 = {instancePath:instancePath+"/hours",schemaPath:"#/properties/hours/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.minutes !== undefined){
let data2 = data.minutes;
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/minutes",schemaPath:"#/properties/minutes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
const err7 = {instancePath:instancePath+"/minutes",schemaPath:"#/properties/minutes/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.seconds !== undefined){
let data3 = data.seconds;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/seconds",schemaPath:"#/properties/seconds/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
const err9 = {instancePath:instancePath+"/seconds",schemaPath:"#/properties/seconds/type",keyword:"type",params:{type: "number"},message:"must be number"};
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
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}
validate57.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const instant = validate58;
const schema25 = {"$id":"instant","type":"string","format":"date-time"};

function validate58(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="instant" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate58.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(typeof data === "string"){
if(!(formats0.test(data))){
const err0 = {instancePath,schemaPath:"#/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate58.errors = vErrors;
return errors === 0;
}
validate58.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const postsBody = validate59;
const schema26 = {"$id":"postsBody","type":"object","additionalProperties":false,"properties":{"videos":{"type":"array","minItems":1,"maxItems":10000,"items":{"type":"object","additionalProperties":false,"properties":{"posted_at":{"type":"string","format":"date-time"},"title":{"type":["string","null"]},"url":{"type":"string","pattern":"^https?://(www\\.|m\\.)?tiktok\\.com/@[A-Za-z0-9._-]{1,30}/video/[0-9]{1,20}/?([?#].*)?$"},"view_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"like_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"comment_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"share_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"save_count":{"type":"integer","minimum":0,"maximum":9007199254740991}},"required":["posted_at"]}}},"required":["videos"]};
const pattern3 = new RegExp("^https?://(www\\.|m\\.)?tiktok\\.com/@[A-Za-z0-9._-]{1,30}/video/[0-9]{1,20}/?([?#].*)?$", "u");

function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="postsBody" */;
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
if(data.videos === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "videos"},message:"must have required property '"+"videos"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "videos")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.videos !== undefined){
let data0 = data.videos;
if(Array.isArray(data0)){
if(data0.length > 10000){
const err2 = {instancePath:instancePath+"/videos",schemaPath:"#/properties/videos/maxItems",keyword:"maxItems",params:{limit: 10000},message:"must NOT have more than 10000 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/videos",schemaPath:"#/properties/videos/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
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
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.posted_at === undefined){
const err4 = {instancePath:instancePath+"/videos/" + i0,schemaPath:"#/properties/videos/items/required",keyword:"required",params:{missingProperty: "posted_at"},message:"must have required property '"+"posted_at"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
for(const key1 in data1){
if(!((((((((key1 === "posted_at") || (key1 === "title")) || (key1 === "url")) || (key1 === "view_count")) || (key1 === "like_count")) || (key1 === "comment_count")) || (key1 === "share_count")) || (key1 === "save_count"))){
const err5 = {instancePath:instancePath+"/videos/" + i0,schemaPath:"#/properties/videos/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data1.posted_at !== undefined){
let data2 = data1.posted_at;
if(typeof data2 === "string"){
if(!(formats0.test(data2))){
const err6 = {instancePath:instancePath+"/videos/" + i0+"/posted_at",schemaPath:"#/properties/videos/items/properties/posted_at/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
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
const err7 = {instancePath:instancePath+"/videos/" + i0+"/posted_at",schemaPath:"#/properties/videos/items/properties/posted_at/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data1.title !== undefined){
let data3 = data1.title;
if((typeof data3 !== "string") && (data3 !== null)){
const err8 = {instancePath:instancePath+"/videos/" + i0+"/title",schemaPath:"#/properties/videos/items/properties/title/type",keyword:"type",params:{type: schema26.properties.videos.items.properties.title.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data1.url !== undefined){
let data4 = data1.url;
if(typeof data4 === "string"){
if(!pattern3.test(data4)){
const err9 = {instancePath:instancePath+"/videos/" + i0+"/url",schemaPath:"#/properties/videos/items/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://(www\\.|m\\.)?tiktok\\.com/@[A-Za-z0-9._-]{1,30}/video/[0-9]{1,20}/?([?#].*)?$"},message:"must match pattern \""+"^https?://(www\\.|m\\.)?tiktok\\.com/@[A-Za-z0-9._-]{1,30}/video/[0-9]{1,20}/?([?#].*)?$"+"\""};
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
const err10 = {instancePath:instancePath+"/videos/" + i0+"/url",schemaPath:"#/properties/videos/items/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data1.view_count !== undefined){
let data5 = data1.view_count;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err11 = {instancePath:instancePath+"/videos/" + i0+"/view_count",schemaPath:"#/properties/videos/items/properties/view_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
const err12 = {instancePath:instancePath+"/videos/" + i0+"/view_count",schemaPath:"#/properties/videos/items/properties/view_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err13 = {instancePath:instancePath+"/videos/" + i0+"/view_count",schemaPath:"#/properties/videos/items/properties/view_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data1.like_count !== undefined){
let data6 = data1.like_count;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err14 = {instancePath:instancePath+"/videos/" + i0+"/like_count",schemaPath:"#/properties/videos/items/properties/like_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
const err15 = {instancePath:instancePath+"/videos/" + i0+"/like_count",schemaPath:"#/properties/videos/items/properties/like_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err16 = {instancePath:instancePath+"/videos/" + i0+"/like_count",schemaPath:"#/properties/videos/items/properties/like_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data1.comment_count !== undefined){
let data7 = data1.comment_count;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err17 = {instancePath:instancePath+"/videos/" + i0+"/comment_count",schemaPath:"#/properties/videos/items/properties/comment_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
const err18 = {instancePath:instancePath+"/videos/" + i0+"/comment_count",schemaPath:"#/properties/videos/items/properties/comment_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err19 = {instancePath:instancePath+"/videos/" + i0+"/comment_count",schemaPath:"#/properties/videos/items/properties/comment_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data1.share_count !== undefined){
let data8 = data1.share_count;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err20 = {instancePath:instancePath+"/videos/" + i0+"/share_count",schemaPath:"#/properties/videos/items/properties/share_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 9007199254740991 || isNaN(data8)){
const err21 = {instancePath:instancePath+"/videos/" + i0+"/share_count",schemaPath:"#/properties/videos/items/properties/share_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data8 < 0 || isNaN(data8)){
const err22 = {instancePath:instancePath+"/videos/" + i0+"/share_count",schemaPath:"#/properties/videos/items/properties/share_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data1.save_count !== undefined){
let data9 = data1.save_count;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err23 = {instancePath:instancePath+"/videos/" + i0+"/save_count",schemaPath:"#/properties/videos/items/properties/save_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 9007199254740991 || isNaN(data9)){
const err24 = {instancePath:instancePath+"/videos/" + i0+"/save_count",schemaPath:"#/properties/videos/items/properties/save_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err25 = {instancePath:instancePath+"/videos/" + i0+"/save_count",schemaPath:"#/properties/videos/items/properties/save_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
}
else {
const err26 = {instancePath:instancePath+"/videos/" + i0,schemaPath:"#/properties/videos/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath:instancePath+"/videos",schemaPath:"#/properties/videos/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err28 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}
validate59.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const videoCounts = validate60;
const schema27 = {"$id":"videoCounts","type":"object","additionalProperties":false,"properties":{"view_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"like_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"comment_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"share_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"save_count":{"type":"integer","minimum":0,"maximum":9007199254740991}},"minProperties":1};

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="videoCounts" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate60.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "view_count") || (key0 === "like_count")) || (key0 === "comment_count")) || (key0 === "share_count")) || (key0 === "save_count"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.view_count !== undefined){
let data0 = data.view_count;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/view_count",schemaPath:"#/properties/view_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err3 = {instancePath:instancePath+"/view_count",schemaPath:"#/properties/view_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/view_count",schemaPath:"#/properties/view_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data.like_count !== undefined){
let data1 = data.like_count;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err5 = {instancePath:instancePath+"/like_count",schemaPath:"#/properties/like_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/like_count",schemaPath:"#/properties/like_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/like_count",schemaPath:"#/properties/like_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data.comment_count !== undefined){
let data2 = data.comment_count;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err8 = {instancePath:instancePath+"/comment_count",schemaPath:"#/properties/comment_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/comment_count",schemaPath:"#/properties/comment_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/comment_count",schemaPath:"#/properties/comment_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data.share_count !== undefined){
let data3 = data.share_count;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err11 = {instancePath:instancePath+"/share_count",schemaPath:"#/properties/share_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
const err12 = {instancePath:instancePath+"/share_count",schemaPath:"#/properties/share_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err13 = {instancePath:instancePath+"/share_count",schemaPath:"#/properties/share_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data.save_count !== undefined){
let data4 = data.save_count;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err14 = {instancePath:instancePath+"/save_count",schemaPath:"#/properties/save_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
const err15 = {instancePath:instancePath+"/save_count",schemaPath:"#/properties/save_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err16 = {instancePath:instancePath+"/save_count",schemaPath:"#/properties/save_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
}
else {
const err17 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}
validate60.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const creatorCounts = validate61;
const schema28 = {"$id":"creatorCounts","type":"object","additionalProperties":false,"properties":{"follower_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"total_likes_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"video_count":{"type":"integer","minimum":0,"maximum":9007199254740991}},"minProperties":1};

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="creatorCounts" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate61.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "follower_count") || (key0 === "total_likes_count")) || (key0 === "video_count"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.follower_count !== undefined){
let data0 = data.follower_count;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/follower_count",schemaPath:"#/properties/follower_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err3 = {instancePath:instancePath+"/follower_count",schemaPath:"#/properties/follower_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/follower_count",schemaPath:"#/properties/follower_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data.total_likes_count !== undefined){
let data1 = data.total_likes_count;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err5 = {instancePath:instancePath+"/total_likes_count",schemaPath:"#/properties/total_likes_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 9007199254740991 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/total_likes_count",schemaPath:"#/properties/total_likes_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/total_likes_count",schemaPath:"#/properties/total_likes_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data.video_count !== undefined){
let data2 = data.video_count;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err8 = {instancePath:instancePath+"/video_count",schemaPath:"#/properties/video_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/video_count",schemaPath:"#/properties/video_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/video_count",schemaPath:"#/properties/video_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}
validate61.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const scraperBody = validate62;
const schema29 = {"$id":"scraperBody","type":"object","additionalProperties":false,"properties":{"mode":{"enum":["auto","stalled","simulated"]}},"required":["mode"]};

function validate62(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="scraperBody" */;
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
if(data.mode === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "mode")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.mode !== undefined){
let data0 = data.mode;
if(!(((data0 === "auto") || (data0 === "stalled")) || (data0 === "simulated"))){
const err2 = {instancePath:instancePath+"/mode",schemaPath:"#/properties/mode/enum",keyword:"enum",params:{allowedValues: schema29.properties.mode.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}
validate62.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const limitsBody = validate63;
const schema30 = {"$id":"limitsBody","type":"object","additionalProperties":false,"properties":{"tier":{"enum":["free","starter","ultra",null]},"caps":{"type":"object","properties":{"max_creators_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_projects_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_members_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_api_requests_per_day":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_manual_scrape_triggers_per_day":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"stats_history_retention_days":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_payout_methods_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_tracked_videos_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_campaigns_per_project":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_campaign_items_per_campaign":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_payout_structures_per_project":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_api_keys_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"min_video_stats_hours":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"min_discover_videos_hours":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"min_creator_profiles_hours":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991}},"additionalProperties":false},"rate_limits":{"type":"boolean"},"banned":{"type":"boolean"}},"minProperties":1};

function validate63(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="limitsBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate63.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "tier") || (key0 === "caps")) || (key0 === "rate_limits")) || (key0 === "banned"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.tier !== undefined){
let data0 = data.tier;
if(!((((data0 === "free") || (data0 === "starter")) || (data0 === "ultra")) || (data0 === null))){
const err2 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/enum",keyword:"enum",params:{allowedValues: schema30.properties.tier.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.caps !== undefined){
let data1 = data.caps;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key1 in data1){
if(!(func1.call(schema30.properties.caps.properties, key1))){
const err3 = {instancePath:instancePath+"/caps",schemaPath:"#/properties/caps/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data1.max_creators_per_org !== undefined){
let data2 = data1.max_creators_per_org;
if((!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))) && (data2 !== null)){
const err4 = {instancePath:instancePath+"/caps/max_creators_per_org",schemaPath:"#/properties/caps/properties/max_creators_per_org/type",keyword:"type",params:{type: schema30.properties.caps.properties.max_creators_per_org.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/caps/max_creators_per_org",schemaPath:"#/properties/caps/properties/max_creators_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/caps/max_creators_per_org",schemaPath:"#/properties/caps/properties/max_creators_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data1.max_projects_per_org !== undefined){
let data3 = data1.max_projects_per_org;
if((!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))) && (data3 !== null)){
const err7 = {instancePath:instancePath+"/caps/max_projects_per_org",schemaPath:"#/properties/caps/properties/max_projects_per_org/type",keyword:"type",params:{type: schema30.properties.caps.properties.max_projects_per_org.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/caps/max_projects_per_org",schemaPath:"#/properties/caps/properties/max_projects_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/caps/max_projects_per_org",schemaPath:"#/properties/caps/properties/max_projects_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data1.max_members_per_org !== undefined){
let data4 = data1.max_members_per_org;
if((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (data4 !== null)){
const err10 = {instancePath:instancePath+"/caps/max_members_per_org",schemaPath:"#/properties/caps/properties/max_members_per_org/type",keyword:"type",params:{type: schema30.properties.caps.properties.max_members_per_org.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/caps/max_members_per_org",schemaPath:"#/properties/caps/properties/max_members_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/caps/max_members_per_org",schemaPath:"#/properties/caps/properties/max_members_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data1.max_api_requests_per_day !== undefined){
let data5 = data1.max_api_requests_per_day;
if((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (data5 !== null)){
const err13 = {instancePath:instancePath+"/caps/max_api_requests_per_day",schemaPath:"#/properties/caps/properties/max_api_requests_per_day/type",keyword:"type",params:{type: schema30.properties.caps.properties.max_api_requests_per_day.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/caps/max_api_requests_per_day",schemaPath:"#/properties/caps/properties/max_api_requests_per_day/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err15 = {instancePath:instancePath+"/caps/max_api_requests_per_day",schemaPath:"#/properties/caps/properties/max_api_requests_per_day/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data1.max_manual_scrape_triggers_per_day !== undefined){
let data6 = data1.max_manual_scrape_triggers_per_day;
if((!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))) && (data6 !== null)){
const err16 = {instancePath:instancePath+"/caps/max_manual_scrape_triggers_per_day",schemaPath:"#/properties/caps/properties/max_manual_scrape_triggers_per_day/type",keyword:"type",params:{type: schema30.properties.caps.properties.max_manual_scrape_triggers_per_day.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/caps/max_manual_scrape_triggers_per_day",schemaPath:"#/properties/caps/properties/max_manual_scrape_triggers_per_day/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err18 = {instancePath:instancePath+"/caps/max_manual_scrape_triggers_per_day",schemaPath:"#/properties/caps/properties/max_manual_scrape_triggers_per_day/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data1.stats_history_retention_days !== undefined){
let data7 = data1.stats_history_retention_days;
if((!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) && (data7 !== null)){
const err19 = {instancePath:instancePath+"/caps/stats_history_retention_days",schemaPath:"#/properties/caps/properties/stats_history_retention_days/type",keyword:"type",params:{type: schema30.properties.caps.properties.stats_history_retention_days.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
const err20 = {instancePath:instancePath+"/caps/stats_history_retention_days",schemaPath:"#/properties/caps/properties/stats_history_retention_days/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err21 = {instancePath:instancePath+"/caps/stats_history_retention_days",schemaPath:"#/properties/caps/properties/stats_history_retention_days/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data1.max_payout_methods_per_org !== undefined){
let data8 = data1.max_payout_methods_per_org;
if((!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) && (data8 !== null)){
const err22 = {instancePath:instancePath+"/caps/max_payout_methods_per_org",schemaPath:"#/properties/caps/properties/max_payout_methods_per_org/type",keyword:"type",params:{type: schema30.properties.caps.properties.max_payout_methods_per_org.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 9007199254740991 || isNaN(data8)){
const err23 = {instancePath:instancePath+"/caps/max_payout_methods_per_org",schemaPath:"#/properties/caps/properties/max_payout_methods_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data8 < 0 || isNaN(data8)){
const err24 = {instancePath:instancePath+"/caps/max_payout_methods_per_org",schemaPath:"#/properties/caps/properties/max_payout_methods_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
if(data1.max_tracked_videos_per_org !== undefined){
let data9 = data1.max_tracked_videos_per_org;
if((!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) && (data9 !== null)){
const err25 = {instancePath:instancePath+"/caps/max_tracked_videos_per_org",schemaPath:"#/properties/caps/properties/max_tracked_videos_per_org/type",keyword:"type",params:{type: schema30.properties.caps.properties.max_tracked_videos_per_org.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 9007199254740991 || isNaN(data9)){
const err26 = {instancePath:instancePath+"/caps/max_tracked_videos_per_org",schemaPath:"#/properties/caps/properties/max_tracked_videos_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err27 = {instancePath:instancePath+"/caps/max_tracked_videos_per_org",schemaPath:"#/properties/caps/properties/max_tracked_videos_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data1.max_campaigns_per_project !== undefined){
let data10 = data1.max_campaigns_per_project;
if((!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) && (data10 !== null)){
const err28 = {instancePath:instancePath+"/caps/max_campaigns_per_project",schemaPath:"#/properties/caps/properties/max_campaigns_per_project/type",keyword:"type",params:{type: schema30.properties.caps.properties.max_campaigns_per_project.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
const err29 = {instancePath:instancePath+"/caps/max_campaigns_per_project",schemaPath:"#/properties/caps/properties/max_campaigns_per_project/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data10 < 0 || isNaN(data10)){
const err30 = {instancePath:instancePath+"/caps/max_campaigns_per_project",schemaPath:"#/properties/caps/properties/max_campaigns_per_project/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
if(data1.max_campaign_items_per_campaign !== undefined){
let data11 = data1.max_campaign_items_per_campaign;
if((!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) && (data11 !== null)){
const err31 = {instancePath:instancePath+"/caps/max_campaign_items_per_campaign",schemaPath:"#/properties/caps/properties/max_campaign_items_per_campaign/type",keyword:"type",params:{type: schema30.properties.caps.properties.max_campaign_items_per_campaign.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 9007199254740991 || isNaN(data11)){
const err32 = {instancePath:instancePath+"/caps/max_campaign_items_per_campaign",schemaPath:"#/properties/caps/properties/max_campaign_items_per_campaign/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err33 = {instancePath:instancePath+"/caps/max_campaign_items_per_campaign",schemaPath:"#/properties/caps/properties/max_campaign_items_per_campaign/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
if(data1.max_payout_structures_per_project !== undefined){
let data12 = data1.max_payout_structures_per_project;
if((!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))) && (data12 !== null)){
const err34 = {instancePath:instancePath+"/caps/max_payout_structures_per_project",schemaPath:"#/properties/caps/properties/max_payout_structures_per_project/type",keyword:"type",params:{type: schema30.properties.caps.properties.max_payout_structures_per_project.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 9007199254740991 || isNaN(data12)){
const err35 = {instancePath:instancePath+"/caps/max_payout_structures_per_project",schemaPath:"#/properties/caps/properties/max_payout_structures_per_project/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data12 < 0 || isNaN(data12)){
const err36 = {instancePath:instancePath+"/caps/max_payout_structures_per_project",schemaPath:"#/properties/caps/properties/max_payout_structures_per_project/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
if(data1.max_api_keys_per_org !== undefined){
let data13 = data1.max_api_keys_per_org;
if((!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))) && (data13 !== null)){
const err37 = {instancePath:instancePath+"/caps/max_api_keys_per_org",schemaPath:"#/properties/caps/properties/max_api_keys_per_org/type",keyword:"type",params:{type: schema30.properties.caps.properties.max_api_keys_per_org.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 9007199254740991 || isNaN(data13)){
const err38 = {instancePath:instancePath+"/caps/max_api_keys_per_org",schemaPath:"#/properties/caps/properties/max_api_keys_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data13 < 0 || isNaN(data13)){
const err39 = {instancePath:instancePath+"/caps/max_api_keys_per_org",schemaPath:"#/properties/caps/properties/max_api_keys_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
if(data1.min_video_stats_hours !== undefined){
let data14 = data1.min_video_stats_hours;
if((!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))) && (data14 !== null)){
const err40 = {instancePath:instancePath+"/caps/min_video_stats_hours",schemaPath:"#/properties/caps/properties/min_video_stats_hours/type",keyword:"type",params:{type: schema30.properties.caps.properties.min_video_stats_hours.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 9007199254740991 || isNaN(data14)){
const err41 = {instancePath:instancePath+"/caps/min_video_stats_hours",schemaPath:"#/properties/caps/properties/min_video_stats_hours/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err42 = {instancePath:instancePath+"/caps/min_video_stats_hours",schemaPath:"#/properties/caps/properties/min_video_stats_hours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
if(data1.min_discover_videos_hours !== undefined){
let data15 = data1.min_discover_videos_hours;
if((!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) && (data15 !== null)){
const err43 = {instancePath:instancePath+"/caps/min_discover_videos_hours",schemaPath:"#/properties/caps/properties/min_discover_videos_hours/type",keyword:"type",params:{type: schema30.properties.caps.properties.min_discover_videos_hours.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 9007199254740991 || isNaN(data15)){
const err44 = {instancePath:instancePath+"/caps/min_discover_videos_hours",schemaPath:"#/properties/caps/properties/min_discover_videos_hours/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err45 = {instancePath:instancePath+"/caps/min_discover_videos_hours",schemaPath:"#/properties/caps/properties/min_discover_videos_hours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
if(data1.min_creator_profiles_hours !== undefined){
let data16 = data1.min_creator_profiles_hours;
if((!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))) && (data16 !== null)){
const err46 = {instancePath:instancePath+"/caps/min_creator_profiles_hours",schemaPath:"#/properties/caps/properties/min_creator_profiles_hours/type",keyword:"type",params:{type: schema30.properties.caps.properties.min_creator_profiles_hours.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 9007199254740991 || isNaN(data16)){
const err47 = {instancePath:instancePath+"/caps/min_creator_profiles_hours",schemaPath:"#/properties/caps/properties/min_creator_profiles_hours/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err48 = {instancePath:instancePath+"/caps/min_creator_profiles_hours",schemaPath:"#/properties/caps/properties/min_creator_profiles_hours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
}
else {
const err49 = {instancePath:instancePath+"/caps",schemaPath:"#/properties/caps/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.rate_limits !== undefined){
if(typeof data.rate_limits !== "boolean"){
const err50 = {instancePath:instancePath+"/rate_limits",schemaPath:"#/properties/rate_limits/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.banned !== undefined){
if(typeof data.banned !== "boolean"){
const err51 = {instancePath:instancePath+"/banned",schemaPath:"#/properties/banned/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate63.errors = vErrors;
return errors === 0;
}
validate63.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const checkpointBody = validate64;
const schema31 = {"$id":"checkpointBody","type":"object","additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"maxLength":100,"pattern":"^[^/]+$"}},"required":["name"]};
const func5 = codePointLength;
const pattern4 = new RegExp("^[^/]+$", "u");

function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="checkpointBody" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate64.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "name")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
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
if(func5(data0) > 100){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(func5(data0) < 1){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(!pattern4.test(data0)){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/pattern",keyword:"pattern",params:{pattern: "^[^/]+$"},message:"must match pattern \""+"^[^/]+$"+"\""};
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
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate64.errors = vErrors;
return errors === 0;
}
validate64.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const changesFilter = validate65;
const schema32 = {"$id":"changesFilter","type":"object","additionalProperties":false,"properties":{"since":{"type":"string","minLength":1,"maxLength":100,"pattern":"^[^/]+$"},"entity":{"enum":["project","creator","video","campaign","campaign_item","goal","annotation","payout_method","payout_structure","payout_structure_version","payout_assignment","payout_accrual","payout_payment"]},"cause":{"enum":["api","clock","control"]}}};

function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="changesFilter" */;
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
for(const key0 in data){
if(!(((key0 === "since") || (key0 === "entity")) || (key0 === "cause"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.since !== undefined){
let data0 = data.since;
if(typeof data0 === "string"){
if(func5(data0) > 100){
const err1 = {instancePath:instancePath+"/since",schemaPath:"#/properties/since/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(func5(data0) < 1){
const err2 = {instancePath:instancePath+"/since",schemaPath:"#/properties/since/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!pattern4.test(data0)){
const err3 = {instancePath:instancePath+"/since",schemaPath:"#/properties/since/pattern",keyword:"pattern",params:{pattern: "^[^/]+$"},message:"must match pattern \""+"^[^/]+$"+"\""};
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
const err4 = {instancePath:instancePath+"/since",schemaPath:"#/properties/since/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.entity !== undefined){
let data1 = data.entity;
if(!(((((((((((((data1 === "project") || (data1 === "creator")) || (data1 === "video")) || (data1 === "campaign")) || (data1 === "campaign_item")) || (data1 === "goal")) || (data1 === "annotation")) || (data1 === "payout_method")) || (data1 === "payout_structure")) || (data1 === "payout_structure_version")) || (data1 === "payout_assignment")) || (data1 === "payout_accrual")) || (data1 === "payout_payment"))){
const err5 = {instancePath:instancePath+"/entity",schemaPath:"#/properties/entity/enum",keyword:"enum",params:{allowedValues: schema32.properties.entity.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.cause !== undefined){
let data2 = data.cause;
if(!(((data2 === "api") || (data2 === "clock")) || (data2 === "control"))){
const err6 = {instancePath:instancePath+"/cause",schemaPath:"#/properties/cause/enum",keyword:"enum",params:{allowedValues: schema32.properties.cause.enum},message:"must be equal to one of the allowed values"};
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
const err7 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate65.errors = vErrors;
return errors === 0;
}
validate65.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const requestsQuery = validate66;
const schema33 = {"$id":"requestsQuery","type":"object","additionalProperties":false,"properties":{"operation":{"type":"string"},"status":{"type":"string","pattern":"^\\d{1,3}$"},"method":{"type":"string"},"idempotency_key":{"type":"string"},"bodies":{"enum":["true","false"]},"limit":{"type":"string","pattern":"^[1-9]\\d{0,3}$"}}};
const pattern6 = new RegExp("^\\d{1,3}$", "u");
const pattern7 = new RegExp("^[1-9]\\d{0,3}$", "u");

function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="requestsQuery" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate66.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "operation") || (key0 === "status")) || (key0 === "method")) || (key0 === "idempotency_key")) || (key0 === "bodies")) || (key0 === "limit"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.operation !== undefined){
if(typeof data.operation !== "string"){
const err1 = {instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
let data1 = data.status;
if(typeof data1 === "string"){
if(!pattern6.test(data1)){
const err2 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/pattern",keyword:"pattern",params:{pattern: "^\\d{1,3}$"},message:"must match pattern \""+"^\\d{1,3}$"+"\""};
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
const err3 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.method !== undefined){
if(typeof data.method !== "string"){
const err4 = {instancePath:instancePath+"/method",schemaPath:"#/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.idempotency_key !== undefined){
if(typeof data.idempotency_key !== "string"){
const err5 = {instancePath:instancePath+"/idempotency_key",schemaPath:"#/properties/idempotency_key/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.bodies !== undefined){
let data4 = data.bodies;
if(!((data4 === "true") || (data4 === "false"))){
const err6 = {instancePath:instancePath+"/bodies",schemaPath:"#/properties/bodies/enum",keyword:"enum",params:{allowedValues: schema33.properties.bodies.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.limit !== undefined){
let data5 = data.limit;
if(typeof data5 === "string"){
if(!pattern7.test(data5)){
const err7 = {instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/pattern",keyword:"pattern",params:{pattern: "^[1-9]\\d{0,3}$"},message:"must match pattern \""+"^[1-9]\\d{0,3}$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate66.errors = vErrors;
return errors === 0;
}
validate66.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const overviewQuery = validate67;
const schema34 = {"$id":"overviewQuery","type":"object","additionalProperties":false,"properties":{"creator_id":{"type":"string"},"status":{"enum":["earned","paid","rejected","voided"]},"search":{"type":"string"},"limit":{"type":"string","pattern":"^[1-9]\\d{0,3}$"}}};

function validate67(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="overviewQuery" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate67.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((key0 === "creator_id") || (key0 === "status")) || (key0 === "search")) || (key0 === "limit"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.creator_id !== undefined){
if(typeof data.creator_id !== "string"){
const err1 = {instancePath:instancePath+"/creator_id",schemaPath:"#/properties/creator_id/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
let data1 = data.status;
if(!((((data1 === "earned") || (data1 === "paid")) || (data1 === "rejected")) || (data1 === "voided"))){
const err2 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/enum",keyword:"enum",params:{allowedValues: schema34.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.search !== undefined){
if(typeof data.search !== "string"){
const err3 = {instancePath:instancePath+"/search",schemaPath:"#/properties/search/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.limit !== undefined){
let data3 = data.limit;
if(typeof data3 === "string"){
if(!pattern7.test(data3)){
const err4 = {instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/pattern",keyword:"pattern",params:{pattern: "^[1-9]\\d{0,3}$"},message:"must match pattern \""+"^[1-9]\\d{0,3}$"+"\""};
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
const err5 = {instancePath:instancePath+"/limit",schemaPath:"#/properties/limit/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate67.errors = vErrors;
return errors === 0;
}
validate67.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const noQuery = validate68;
const schema35 = {"$id":"noQuery","type":"object","additionalProperties":false,"properties":{}};

function validate68(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="noQuery" */;
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
for(const key0 in data){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
validate68.errors = vErrors;
return errors === 0;
}
validate68.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const anyObject = validate69;
const schema36 = {"$id":"anyObject","type":"object"};

function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="anyObject" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate69.evaluated;
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
validate69.errors = vErrors;
return errors === 0;
}
validate69.evaluated = {"dynamicProps":false,"dynamicItems":false};

export const fault = validate70;
const schema37 = {"$id":"fault","type":"object","additionalProperties":false,"properties":{"operation":{"type":"string"},"kind":{"enum":["status","latency","rate_limited","drop_before","drop_after","stall_body","malformed_json"]},"times":{"type":"integer","minimum":1,"maximum":9007199254740991},"skip":{"type":"integer","minimum":0,"maximum":9007199254740991},"probability":{"type":"number","minimum":0,"maximum":1},"status":{"type":"integer","minimum":400,"maximum":599},"code":{"type":"string","minLength":1,"maxLength":100},"ms":{"type":["integer","array"],"minimum":0,"maximum":600000,"items":{"type":"integer","minimum":0,"maximum":600000},"minItems":2,"maxItems":2},"retry_after":{"type":"integer","minimum":0,"maximum":86400}},"required":["operation","kind"]};

function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="fault" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate70.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.kind === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema37.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.operation !== undefined){
if(typeof data.operation !== "string"){
const err3 = {instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
if(!(((((((data1 === "status") || (data1 === "latency")) || (data1 === "rate_limited")) || (data1 === "drop_before")) || (data1 === "drop_after")) || (data1 === "stall_body")) || (data1 === "malformed_json"))){
const err4 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema37.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.times !== undefined){
let data2 = data.times;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err5 = {instancePath:instancePath+"/times",schemaPath:"#/properties/times/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/times",schemaPath:"#/properties/times/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/times",schemaPath:"#/properties/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data.skip !== undefined){
let data3 = data.skip;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err8 = {instancePath:instancePath+"/skip",schemaPath:"#/properties/skip/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/skip",schemaPath:"#/properties/skip/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/skip",schemaPath:"#/properties/skip/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data.probability !== undefined){
let data4 = data.probability;
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/probability",schemaPath:"#/properties/probability/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1},message:"must be <= 1"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/probability",schemaPath:"#/properties/probability/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/probability",schemaPath:"#/properties/probability/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.status !== undefined){
let data5 = data.status;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err14 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 599 || isNaN(data5)){
const err15 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 599},message:"must be <= 599"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data5 < 400 || isNaN(data5)){
const err16 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 400},message:"must be >= 400"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data.code !== undefined){
let data6 = data.code;
if(typeof data6 === "string"){
if(func5(data6) > 100){
const err17 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/maxLength",keyword:"maxLength",params:{limit: 100},message:"must NOT have more than 100 characters"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(func5(data6) < 1){
const err18 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/code",schemaPath:"#/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.ms !== undefined){
let data7 = data.ms;
if((!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) && (!(Array.isArray(data7)))){
const err20 = {instancePath:instancePath+"/ms",schemaPath:"#/properties/ms/type",keyword:"type",params:{type: schema37.properties.ms.type},message:"must be integer,array"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 600000 || isNaN(data7)){
const err21 = {instancePath:instancePath+"/ms",schemaPath:"#/properties/ms/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err22 = {instancePath:instancePath+"/ms",schemaPath:"#/properties/ms/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(Array.isArray(data7)){
if(data7.length > 2){
const err23 = {instancePath:instancePath+"/ms",schemaPath:"#/properties/ms/maxItems",keyword:"maxItems",params:{limit: 2},message:"must NOT have more than 2 items"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data7.length < 2){
const err24 = {instancePath:instancePath+"/ms",schemaPath:"#/properties/ms/minItems",keyword:"minItems",params:{limit: 2},message:"must NOT have fewer than 2 items"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
const err25 = {instancePath:instancePath+"/ms/" + i0,schemaPath:"#/properties/ms/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 600000 || isNaN(data8)){
const err26 = {instancePath:instancePath+"/ms/" + i0,schemaPath:"#/properties/ms/items/maximum",keyword:"maximum",params:{comparison: "<=", limit: 600000},message:"must be <= 600000"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data8 < 0 || isNaN(data8)){
const err27 = {instancePath:instancePath+"/ms/" + i0,schemaPath:"#/properties/ms/items/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
}
}
if(data.retry_after !== undefined){
let data9 = data.retry_after;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
const err28 = {instancePath:instancePath+"/retry_after",schemaPath:"#/properties/retry_after/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 86400 || isNaN(data9)){
const err29 = {instancePath:instancePath+"/retry_after",schemaPath:"#/properties/retry_after/maximum",keyword:"maximum",params:{comparison: "<=", limit: 86400},message:"must be <= 86400"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err30 = {instancePath:instancePath+"/retry_after",schemaPath:"#/properties/retry_after/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
}
else {
const err31 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
validate70.errors = vErrors;
return errors === 0;
}
validate70.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const stub = validate71;
const schema38 = {"$id":"stub","type":"object","additionalProperties":false,"properties":{"operation":{"type":"string"},"data":{},"meta":{"type":["object","null"]},"status":{"type":"integer","minimum":200,"maximum":299},"times":{"type":"integer","minimum":1,"maximum":9007199254740991}},"required":["operation","data"]};

function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="stub" */;
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
if(data.operation === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "operation"},message:"must have required property '"+"operation"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.data === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "data"},message:"must have required property '"+"data"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "operation") || (key0 === "data")) || (key0 === "meta")) || (key0 === "status")) || (key0 === "times"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.operation !== undefined){
if(typeof data.operation !== "string"){
const err3 = {instancePath:instancePath+"/operation",schemaPath:"#/properties/operation/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.meta !== undefined){
let data1 = data.meta;
if((!(data1 && typeof data1 == "object" && !Array.isArray(data1))) && (data1 !== null)){
const err4 = {instancePath:instancePath+"/meta",schemaPath:"#/properties/meta/type",keyword:"type",params:{type: schema38.properties.meta.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.status !== undefined){
let data2 = data.status;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err5 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 299 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/maximum",keyword:"maximum",params:{comparison: "<=", limit: 299},message:"must be <= 299"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2 < 200 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/status",schemaPath:"#/properties/status/minimum",keyword:"minimum",params:{comparison: ">=", limit: 200},message:"must be >= 200"};
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
if(data.times !== undefined){
let data3 = data.times;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err8 = {instancePath:instancePath+"/times",schemaPath:"#/properties/times/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/times",schemaPath:"#/properties/times/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/times",schemaPath:"#/properties/times/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
}
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate71.errors = vErrors;
return errors === 0;
}
validate71.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const options = validate72;
const schema39 = {"$id":"options","type":"object","additionalProperties":false,"properties":{"seed":{"type":["string","object"]},"now":{},"timezone":{"type":"string"},"tier":{"enum":["free","starter","ultra",null]},"caps":{"type":"object","properties":{"max_creators_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_projects_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_members_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_api_requests_per_day":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_manual_scrape_triggers_per_day":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"stats_history_retention_days":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_payout_methods_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_tracked_videos_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_campaigns_per_project":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_campaign_items_per_campaign":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_payout_structures_per_project":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_api_keys_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"min_video_stats_hours":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"min_discover_videos_hours":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"min_creator_profiles_hours":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991}},"additionalProperties":false},"scopes":{"type":"array","items":{"enum":["read","write","admin"]}},"banned":{"type":"boolean"},"rateLimits":{"type":"boolean"},"rules":{"type":"object","additionalProperties":false,"properties":{"week_start":{"enum":["monday","sunday","saturday"]},"rounding":{"enum":["half_up","half_even","floor"]},"thresholds":{"enum":["reached","exceeded"]},"views_taken":{"enum":["at_end","after_48_hours"]},"goal_span":{"enum":["any_day","every_day"]},"without_goals":{"enum":["unpaid","paid"]},"partial_days":{"enum":["counted","left_out"]},"period_edits":{"enum":["at_once","next_boundary"]},"late_assignments":{"enum":["unpaid","paid"]},"first_followers":{"enum":["there_before","gained"]},"idempotency_scope":{"enum":["api_key","organization"]}}},"randomSeed":{"type":"integer","minimum":0,"maximum":4294967295},"statsGone":{"type":"boolean"},"baseUrl":{"type":"string"},"strictAssumptions":{"type":"boolean"},"journalSize":{"type":"integer","minimum":0,"maximum":1000000},"changesSize":{"type":"integer","minimum":0,"maximum":1000000},"maxSnapshotBytes":{"type":"integer","minimum":1024,"maximum":535822336},"control":{"type":"boolean"},"realTime":{},"stopwatch":{},"onCall":{},"onDefect":{}}};

function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="options" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate72.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func1.call(schema39.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.seed !== undefined){
let data0 = data.seed;
if((typeof data0 !== "string") && (!(data0 && typeof data0 == "object" && !Array.isArray(data0)))){
const err1 = {instancePath:instancePath+"/seed",schemaPath:"#/properties/seed/type",keyword:"type",params:{type: schema39.properties.seed.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.timezone !== undefined){
if(typeof data.timezone !== "string"){
const err2 = {instancePath:instancePath+"/timezone",schemaPath:"#/properties/timezone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.tier !== undefined){
let data2 = data.tier;
if(!((((data2 === "free") || (data2 === "starter")) || (data2 === "ultra")) || (data2 === null))){
const err3 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/enum",keyword:"enum",params:{allowedValues: schema39.properties.tier.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.caps !== undefined){
let data3 = data.caps;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key1 in data3){
if(!(func1.call(schema39.properties.caps.properties, key1))){
const err4 = {instancePath:instancePath+"/caps",schemaPath:"#/properties/caps/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data3.max_creators_per_org !== undefined){
let data4 = data3.max_creators_per_org;
if((!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))) && (data4 !== null)){
const err5 = {instancePath:instancePath+"/caps/max_creators_per_org",schemaPath:"#/properties/caps/properties/max_creators_per_org/type",keyword:"type",params:{type: schema39.properties.caps.properties.max_creators_per_org.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
const err6 = {instancePath:instancePath+"/caps/max_creators_per_org",schemaPath:"#/properties/caps/properties/max_creators_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err7 = {instancePath:instancePath+"/caps/max_creators_per_org",schemaPath:"#/properties/caps/properties/max_creators_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data3.max_projects_per_org !== undefined){
let data5 = data3.max_projects_per_org;
if((!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))) && (data5 !== null)){
const err8 = {instancePath:instancePath+"/caps/max_projects_per_org",schemaPath:"#/properties/caps/properties/max_projects_per_org/type",keyword:"type",params:{type: schema39.properties.caps.properties.max_projects_per_org.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
const err9 = {instancePath:instancePath+"/caps/max_projects_per_org",schemaPath:"#/properties/caps/properties/max_projects_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err10 = {instancePath:instancePath+"/caps/max_projects_per_org",schemaPath:"#/properties/caps/properties/max_projects_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data3.max_members_per_org !== undefined){
let data6 = data3.max_members_per_org;
if((!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))) && (data6 !== null)){
const err11 = {instancePath:instancePath+"/caps/max_members_per_org",schemaPath:"#/properties/caps/properties/max_members_per_org/type",keyword:"type",params:{type: schema39.properties.caps.properties.max_members_per_org.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
const err12 = {instancePath:instancePath+"/caps/max_members_per_org",schemaPath:"#/properties/caps/properties/max_members_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err13 = {instancePath:instancePath+"/caps/max_members_per_org",schemaPath:"#/properties/caps/properties/max_members_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data3.max_api_requests_per_day !== undefined){
let data7 = data3.max_api_requests_per_day;
if((!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) && (data7 !== null)){
const err14 = {instancePath:instancePath+"/caps/max_api_requests_per_day",schemaPath:"#/properties/caps/properties/max_api_requests_per_day/type",keyword:"type",params:{type: schema39.properties.caps.properties.max_api_requests_per_day.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
const err15 = {instancePath:instancePath+"/caps/max_api_requests_per_day",schemaPath:"#/properties/caps/properties/max_api_requests_per_day/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err16 = {instancePath:instancePath+"/caps/max_api_requests_per_day",schemaPath:"#/properties/caps/properties/max_api_requests_per_day/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data3.max_manual_scrape_triggers_per_day !== undefined){
let data8 = data3.max_manual_scrape_triggers_per_day;
if((!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) && (data8 !== null)){
const err17 = {instancePath:instancePath+"/caps/max_manual_scrape_triggers_per_day",schemaPath:"#/properties/caps/properties/max_manual_scrape_triggers_per_day/type",keyword:"type",params:{type: schema39.properties.caps.properties.max_manual_scrape_triggers_per_day.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 9007199254740991 || isNaN(data8)){
const err18 = {instancePath:instancePath+"/caps/max_manual_scrape_triggers_per_day",schemaPath:"#/properties/caps/properties/max_manual_scrape_triggers_per_day/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data8 < 0 || isNaN(data8)){
const err19 = {instancePath:instancePath+"/caps/max_manual_scrape_triggers_per_day",schemaPath:"#/properties/caps/properties/max_manual_scrape_triggers_per_day/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data3.stats_history_retention_days !== undefined){
let data9 = data3.stats_history_retention_days;
if((!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) && (data9 !== null)){
const err20 = {instancePath:instancePath+"/caps/stats_history_retention_days",schemaPath:"#/properties/caps/properties/stats_history_retention_days/type",keyword:"type",params:{type: schema39.properties.caps.properties.stats_history_retention_days.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 9007199254740991 || isNaN(data9)){
const err21 = {instancePath:instancePath+"/caps/stats_history_retention_days",schemaPath:"#/properties/caps/properties/stats_history_retention_days/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err22 = {instancePath:instancePath+"/caps/stats_history_retention_days",schemaPath:"#/properties/caps/properties/stats_history_retention_days/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data3.max_payout_methods_per_org !== undefined){
let data10 = data3.max_payout_methods_per_org;
if((!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) && (data10 !== null)){
const err23 = {instancePath:instancePath+"/caps/max_payout_methods_per_org",schemaPath:"#/properties/caps/properties/max_payout_methods_per_org/type",keyword:"type",params:{type: schema39.properties.caps.properties.max_payout_methods_per_org.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
const err24 = {instancePath:instancePath+"/caps/max_payout_methods_per_org",schemaPath:"#/properties/caps/properties/max_payout_methods_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data10 < 0 || isNaN(data10)){
const err25 = {instancePath:instancePath+"/caps/max_payout_methods_per_org",schemaPath:"#/properties/caps/properties/max_payout_methods_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
if(data3.max_tracked_videos_per_org !== undefined){
let data11 = data3.max_tracked_videos_per_org;
if((!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) && (data11 !== null)){
const err26 = {instancePath:instancePath+"/caps/max_tracked_videos_per_org",schemaPath:"#/properties/caps/properties/max_tracked_videos_per_org/type",keyword:"type",params:{type: schema39.properties.caps.properties.max_tracked_videos_per_org.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 9007199254740991 || isNaN(data11)){
const err27 = {instancePath:instancePath+"/caps/max_tracked_videos_per_org",schemaPath:"#/properties/caps/properties/max_tracked_videos_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err28 = {instancePath:instancePath+"/caps/max_tracked_videos_per_org",schemaPath:"#/properties/caps/properties/max_tracked_videos_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data3.max_campaigns_per_project !== undefined){
let data12 = data3.max_campaigns_per_project;
if((!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))) && (data12 !== null)){
const err29 = {instancePath:instancePath+"/caps/max_campaigns_per_project",schemaPath:"#/properties/caps/properties/max_campaigns_per_project/type",keyword:"type",params:{type: schema39.properties.caps.properties.max_campaigns_per_project.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 9007199254740991 || isNaN(data12)){
const err30 = {instancePath:instancePath+"/caps/max_campaigns_per_project",schemaPath:"#/properties/caps/properties/max_campaigns_per_project/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data12 < 0 || isNaN(data12)){
const err31 = {instancePath:instancePath+"/caps/max_campaigns_per_project",schemaPath:"#/properties/caps/properties/max_campaigns_per_project/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
if(data3.max_campaign_items_per_campaign !== undefined){
let data13 = data3.max_campaign_items_per_campaign;
if((!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))) && (data13 !== null)){
const err32 = {instancePath:instancePath+"/caps/max_campaign_items_per_campaign",schemaPath:"#/properties/caps/properties/max_campaign_items_per_campaign/type",keyword:"type",params:{type: schema39.properties.caps.properties.max_campaign_items_per_campaign.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 9007199254740991 || isNaN(data13)){
const err33 = {instancePath:instancePath+"/caps/max_campaign_items_per_campaign",schemaPath:"#/properties/caps/properties/max_campaign_items_per_campaign/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data13 < 0 || isNaN(data13)){
const err34 = {instancePath:instancePath+"/caps/max_campaign_items_per_campaign",schemaPath:"#/properties/caps/properties/max_campaign_items_per_campaign/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
if(data3.max_payout_structures_per_project !== undefined){
let data14 = data3.max_payout_structures_per_project;
if((!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))) && (data14 !== null)){
const err35 = {instancePath:instancePath+"/caps/max_payout_structures_per_project",schemaPath:"#/properties/caps/properties/max_payout_structures_per_project/type",keyword:"type",params:{type: schema39.properties.caps.properties.max_payout_structures_per_project.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 9007199254740991 || isNaN(data14)){
const err36 = {instancePath:instancePath+"/caps/max_payout_structures_per_project",schemaPath:"#/properties/caps/properties/max_payout_structures_per_project/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err37 = {instancePath:instancePath+"/caps/max_payout_structures_per_project",schemaPath:"#/properties/caps/properties/max_payout_structures_per_project/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
if(data3.max_api_keys_per_org !== undefined){
let data15 = data3.max_api_keys_per_org;
if((!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) && (data15 !== null)){
const err38 = {instancePath:instancePath+"/caps/max_api_keys_per_org",schemaPath:"#/properties/caps/properties/max_api_keys_per_org/type",keyword:"type",params:{type: schema39.properties.caps.properties.max_api_keys_per_org.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 9007199254740991 || isNaN(data15)){
const err39 = {instancePath:instancePath+"/caps/max_api_keys_per_org",schemaPath:"#/properties/caps/properties/max_api_keys_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err40 = {instancePath:instancePath+"/caps/max_api_keys_per_org",schemaPath:"#/properties/caps/properties/max_api_keys_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
if(data3.min_video_stats_hours !== undefined){
let data16 = data3.min_video_stats_hours;
if((!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))) && (data16 !== null)){
const err41 = {instancePath:instancePath+"/caps/min_video_stats_hours",schemaPath:"#/properties/caps/properties/min_video_stats_hours/type",keyword:"type",params:{type: schema39.properties.caps.properties.min_video_stats_hours.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 9007199254740991 || isNaN(data16)){
const err42 = {instancePath:instancePath+"/caps/min_video_stats_hours",schemaPath:"#/properties/caps/properties/min_video_stats_hours/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err43 = {instancePath:instancePath+"/caps/min_video_stats_hours",schemaPath:"#/properties/caps/properties/min_video_stats_hours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data3.min_discover_videos_hours !== undefined){
let data17 = data3.min_discover_videos_hours;
if((!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))) && (data17 !== null)){
const err44 = {instancePath:instancePath+"/caps/min_discover_videos_hours",schemaPath:"#/properties/caps/properties/min_discover_videos_hours/type",keyword:"type",params:{type: schema39.properties.caps.properties.min_discover_videos_hours.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 9007199254740991 || isNaN(data17)){
const err45 = {instancePath:instancePath+"/caps/min_discover_videos_hours",schemaPath:"#/properties/caps/properties/min_discover_videos_hours/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err46 = {instancePath:instancePath+"/caps/min_discover_videos_hours",schemaPath:"#/properties/caps/properties/min_discover_videos_hours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
if(data3.min_creator_profiles_hours !== undefined){
let data18 = data3.min_creator_profiles_hours;
if((!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))) && (data18 !== null)){
const err47 = {instancePath:instancePath+"/caps/min_creator_profiles_hours",schemaPath:"#/properties/caps/properties/min_creator_profiles_hours/type",keyword:"type",params:{type: schema39.properties.caps.properties.min_creator_profiles_hours.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 9007199254740991 || isNaN(data18)){
const err48 = {instancePath:instancePath+"/caps/min_creator_profiles_hours",schemaPath:"#/properties/caps/properties/min_creator_profiles_hours/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err49 = {instancePath:instancePath+"/caps/min_creator_profiles_hours",schemaPath:"#/properties/caps/properties/min_creator_profiles_hours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
}
else {
const err50 = {instancePath:instancePath+"/caps",schemaPath:"#/properties/caps/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.scopes !== undefined){
let data19 = data.scopes;
if(Array.isArray(data19)){
const len0 = data19.length;
for(let i0=0; i0<len0; i0++){
let data20 = data19[i0];
if(!(((data20 === "read") || (data20 === "write")) || (data20 === "admin"))){
const err51 = {instancePath:instancePath+"/scopes/" + i0,schemaPath:"#/properties/scopes/items/enum",keyword:"enum",params:{allowedValues: schema39.properties.scopes.items.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath:instancePath+"/scopes",schemaPath:"#/properties/scopes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.banned !== undefined){
if(typeof data.banned !== "boolean"){
const err53 = {instancePath:instancePath+"/banned",schemaPath:"#/properties/banned/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.rateLimits !== undefined){
if(typeof data.rateLimits !== "boolean"){
const err54 = {instancePath:instancePath+"/rateLimits",schemaPath:"#/properties/rateLimits/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.rules !== undefined){
let data23 = data.rules;
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
for(const key2 in data23){
if(!(func1.call(schema39.properties.rules.properties, key2))){
const err55 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data23.week_start !== undefined){
let data24 = data23.week_start;
if(!(((data24 === "monday") || (data24 === "sunday")) || (data24 === "saturday"))){
const err56 = {instancePath:instancePath+"/rules/week_start",schemaPath:"#/properties/rules/properties/week_start/enum",keyword:"enum",params:{allowedValues: schema39.properties.rules.properties.week_start.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data23.rounding !== undefined){
let data25 = data23.rounding;
if(!(((data25 === "half_up") || (data25 === "half_even")) || (data25 === "floor"))){
const err57 = {instancePath:instancePath+"/rules/rounding",schemaPath:"#/properties/rules/properties/rounding/enum",keyword:"enum",params:{allowedValues: schema39.properties.rules.properties.rounding.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data23.thresholds !== undefined){
let data26 = data23.thresholds;
if(!((data26 === "reached") || (data26 === "exceeded"))){
const err58 = {instancePath:instancePath+"/rules/thresholds",schemaPath:"#/properties/rules/properties/thresholds/enum",keyword:"enum",params:{allowedValues: schema39.properties.rules.properties.thresholds.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data23.views_taken !== undefined){
let data27 = data23.views_taken;
if(!((data27 === "at_end") || (data27 === "after_48_hours"))){
const err59 = {instancePath:instancePath+"/rules/views_taken",schemaPath:"#/properties/rules/properties/views_taken/enum",keyword:"enum",params:{allowedValues: schema39.properties.rules.properties.views_taken.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data23.goal_span !== undefined){
let data28 = data23.goal_span;
if(!((data28 === "any_day") || (data28 === "every_day"))){
const err60 = {instancePath:instancePath+"/rules/goal_span",schemaPath:"#/properties/rules/properties/goal_span/enum",keyword:"enum",params:{allowedValues: schema39.properties.rules.properties.goal_span.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data23.without_goals !== undefined){
let data29 = data23.without_goals;
if(!((data29 === "unpaid") || (data29 === "paid"))){
const err61 = {instancePath:instancePath+"/rules/without_goals",schemaPath:"#/properties/rules/properties/without_goals/enum",keyword:"enum",params:{allowedValues: schema39.properties.rules.properties.without_goals.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data23.partial_days !== undefined){
let data30 = data23.partial_days;
if(!((data30 === "counted") || (data30 === "left_out"))){
const err62 = {instancePath:instancePath+"/rules/partial_days",schemaPath:"#/properties/rules/properties/partial_days/enum",keyword:"enum",params:{allowedValues: schema39.properties.rules.properties.partial_days.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data23.period_edits !== undefined){
let data31 = data23.period_edits;
if(!((data31 === "at_once") || (data31 === "next_boundary"))){
const err63 = {instancePath:instancePath+"/rules/period_edits",schemaPath:"#/properties/rules/properties/period_edits/enum",keyword:"enum",params:{allowedValues: schema39.properties.rules.properties.period_edits.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data23.late_assignments !== undefined){
let data32 = data23.late_assignments;
if(!((data32 === "unpaid") || (data32 === "paid"))){
const err64 = {instancePath:instancePath+"/rules/late_assignments",schemaPath:"#/properties/rules/properties/late_assignments/enum",keyword:"enum",params:{allowedValues: schema39.properties.rules.properties.late_assignments.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data23.first_followers !== undefined){
let data33 = data23.first_followers;
if(!((data33 === "there_before") || (data33 === "gained"))){
const err65 = {instancePath:instancePath+"/rules/first_followers",schemaPath:"#/properties/rules/properties/first_followers/enum",keyword:"enum",params:{allowedValues: schema39.properties.rules.properties.first_followers.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data23.idempotency_scope !== undefined){
let data34 = data23.idempotency_scope;
if(!((data34 === "api_key") || (data34 === "organization"))){
const err66 = {instancePath:instancePath+"/rules/idempotency_scope",schemaPath:"#/properties/rules/properties/idempotency_scope/enum",keyword:"enum",params:{allowedValues: schema39.properties.rules.properties.idempotency_scope.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.randomSeed !== undefined){
let data35 = data.randomSeed;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err68 = {instancePath:instancePath+"/randomSeed",schemaPath:"#/properties/randomSeed/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 4294967295 || isNaN(data35)){
const err69 = {instancePath:instancePath+"/randomSeed",schemaPath:"#/properties/randomSeed/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data35 < 0 || isNaN(data35)){
const err70 = {instancePath:instancePath+"/randomSeed",schemaPath:"#/properties/randomSeed/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
if(data.statsGone !== undefined){
if(typeof data.statsGone !== "boolean"){
const err71 = {instancePath:instancePath+"/statsGone",schemaPath:"#/properties/statsGone/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data.baseUrl !== undefined){
if(typeof data.baseUrl !== "string"){
const err72 = {instancePath:instancePath+"/baseUrl",schemaPath:"#/properties/baseUrl/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.strictAssumptions !== undefined){
if(typeof data.strictAssumptions !== "boolean"){
const err73 = {instancePath:instancePath+"/strictAssumptions",schemaPath:"#/properties/strictAssumptions/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data.journalSize !== undefined){
let data39 = data.journalSize;
if(!(((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39))) && (isFinite(data39)))){
const err74 = {instancePath:instancePath+"/journalSize",schemaPath:"#/properties/journalSize/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if((typeof data39 == "number") && (isFinite(data39))){
if(data39 > 1000000 || isNaN(data39)){
const err75 = {instancePath:instancePath+"/journalSize",schemaPath:"#/properties/journalSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data39 < 0 || isNaN(data39)){
const err76 = {instancePath:instancePath+"/journalSize",schemaPath:"#/properties/journalSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
if(data.changesSize !== undefined){
let data40 = data.changesSize;
if(!(((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40))) && (isFinite(data40)))){
const err77 = {instancePath:instancePath+"/changesSize",schemaPath:"#/properties/changesSize/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if((typeof data40 == "number") && (isFinite(data40))){
if(data40 > 1000000 || isNaN(data40)){
const err78 = {instancePath:instancePath+"/changesSize",schemaPath:"#/properties/changesSize/maximum",keyword:"maximum",params:{comparison: "<=", limit: 1000000},message:"must be <= 1000000"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data40 < 0 || isNaN(data40)){
const err79 = {instancePath:instancePath+"/changesSize",schemaPath:"#/properties/changesSize/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
if(data.maxSnapshotBytes !== undefined){
let data41 = data.maxSnapshotBytes;
if(!(((typeof data41 == "number") && (!(data41 % 1) && !isNaN(data41))) && (isFinite(data41)))){
const err80 = {instancePath:instancePath+"/maxSnapshotBytes",schemaPath:"#/properties/maxSnapshotBytes/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if((typeof data41 == "number") && (isFinite(data41))){
if(data41 > 535822336 || isNaN(data41)){
const err81 = {instancePath:instancePath+"/maxSnapshotBytes",schemaPath:"#/properties/maxSnapshotBytes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 535822336},message:"must be <= 535822336"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(data41 < 1024 || isNaN(data41)){
const err82 = {instancePath:instancePath+"/maxSnapshotBytes",schemaPath:"#/properties/maxSnapshotBytes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1024},message:"must be >= 1024"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
if(data.control !== undefined){
if(typeof data.control !== "boolean"){
const err83 = {instancePath:instancePath+"/control",schemaPath:"#/properties/control/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
}
else {
const err84 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
validate72.errors = vErrors;
return errors === 0;
}
validate72.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

export const seed = validate73;
const schema40 = {"$id":"seed","type":"object","additionalProperties":false,"properties":{"$schema":{"type":"string"},"start":{"$ref":"part:/time"},"now":{"type":"string","format":"date-time"},"timezone":{"type":"string"},"scraper":{"enum":["auto","stalled","simulated"]},"tier":{"enum":["free","starter","ultra",null]},"caps":{"type":"object","properties":{"max_creators_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_projects_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_members_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_api_requests_per_day":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_manual_scrape_triggers_per_day":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"stats_history_retention_days":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_payout_methods_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_tracked_videos_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_campaigns_per_project":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_campaign_items_per_campaign":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_payout_structures_per_project":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"max_api_keys_per_org":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"min_video_stats_hours":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"min_discover_videos_hours":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991},"min_creator_profiles_hours":{"type":["integer","null"],"minimum":0,"maximum":9007199254740991}},"additionalProperties":false},"payout_methods":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{},"icon_path":{},"metadata":{},"readme":{},"at":{"$ref":"part:/time"},"changes":{"type":"array","items":{"type":"object","additionalProperties":false,"minProperties":2,"properties":{"name":{},"is_active":{},"icon_path":{},"metadata":{},"readme":{},"at":{"$ref":"part:/time"},"repeat":{"type":"integer","minimum":1,"maximum":10000},"every":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}},"required":["at"]}},"disabled_at":{"$ref":"part:/time"},"removed_at":{"$ref":"part:/time"},"repeat":{"type":"integer","minimum":1,"maximum":10000},"every":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}}}},"projects":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{},"readme":{},"metadata":{},"at":{"$ref":"part:/time"},"creators":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["tiktok_handle"],"properties":{"tiktok_handle":{"type":"string","pattern":"^@?(?:[A-Za-z0-9._-]|\\{n\\}){1,30}$"},"tracking_mode":{},"tracking_start_date":{"$ref":"part:/day"},"readme":{},"metadata":{},"display_name":{"type":["string","null"]},"at":{"$ref":"part:/time"},"follower_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"total_likes_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"video_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"counts":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"at":{"$ref":"part:/time"},"follower_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"total_likes_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"video_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"repeat":{"type":"integer","minimum":1,"maximum":10000},"every":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}},"required":["at"],"minProperties":2}},"posts":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"posted_at":{"$ref":"part:/time"},"title":{"type":["string","null"]},"url":{"type":"string","pattern":"^https?://(www\\.|m\\.)?tiktok\\.com/@(?:[A-Za-z0-9._-]|\\{n\\}){1,30}/video/(?:[0-9]|\\{n\\}){1,20}/?([?#].*)?$"},"tracking_status":{"enum":["auto_tracked","pending_review","included","excluded"]},"readme":{"type":["string","null"]},"metadata":{"type":"object"},"view_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"like_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"comment_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"share_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"save_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"counts":{"$ref":"part:/videoCounts"},"changes":{"$ref":"part:/videoChanges"},"tracking_disabled_at":{"$ref":"part:/time"},"removed_at":{"$ref":"part:/time"},"repeat":{"type":"integer","minimum":1,"maximum":10000},"every":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}},"required":["posted_at"]}},"goals":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["metric","target_value","period"],"properties":{"metric":{},"target_value":{},"period":{},"start_date":{"$ref":"part:/dayOrNull"},"end_date":{"$ref":"part:/dayOrNull"},"at":{"$ref":"part:/time"},"changes":{"type":"array","items":{"type":"object","additionalProperties":false,"minProperties":2,"properties":{"target_value":{},"start_date":{"$ref":"part:/dayOrNull"},"end_date":{"$ref":"part:/dayOrNull"},"is_active":{},"at":{"$ref":"part:/time"},"repeat":{"type":"integer","minimum":1,"maximum":10000},"every":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}},"required":["at"]}},"removed_at":{"$ref":"part:/time"},"repeat":{"type":"integer","minimum":1,"maximum":10000},"every":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}}}},"changes":{"type":"array","items":{"type":"object","additionalProperties":false,"minProperties":2,"properties":{"tiktok_handle":{},"tracking_mode":{},"readme":{},"metadata":{},"at":{"$ref":"part:/time"},"repeat":{"type":"integer","minimum":1,"maximum":10000},"every":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}},"required":["at"]}},"removed_at":{"$ref":"part:/time"},"repeat":{"type":"integer","minimum":1,"maximum":10000},"every":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}}}},"videos":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["url"],"properties":{"url":{"type":"string","pattern":"^https?://(www\\.|m\\.)?tiktok\\.com/@(?:[A-Za-z0-9._-]|\\{n\\}){1,30}/video/(?:[0-9]|\\{n\\}){1,20}/?([?#].*)?$"},"at":{"$ref":"part:/time"},"view_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"like_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"comment_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"share_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"save_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"counts":{"$ref":"part:/videoCounts"},"changes":{"$ref":"part:/videoChanges"},"tracking_disabled_at":{"$ref":"part:/time"},"removed_at":{"$ref":"part:/time"},"repeat":{"type":"integer","minimum":1,"maximum":10000},"every":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}}}},"payout_structures":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name","period","amount_cents","criteria_type"],"properties":{"name":{},"period":{},"amount_cents":{},"currency":{},"criteria_type":{},"criteria_params":{},"proration_mode":{},"readme":{},"metadata":{},"at":{"$ref":"part:/time"},"assigned_to":{"type":"array","items":{"type":["string","object"],"additionalProperties":false,"properties":{"creator":{"type":"string","minLength":1},"assigned_at":{"$ref":"part:/time"},"at":{"$ref":"part:/time"},"unassigned_at":{"$ref":"part:/time"},"repeat":{"type":"integer","minimum":1,"maximum":10000},"every":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}},"minLength":1,"required":["creator"]}},"changes":{"type":"array","items":{"type":"object","additionalProperties":false,"minProperties":2,"properties":{"name":{},"is_active":{},"readme":{},"metadata":{},"period":{},"amount_cents":{},"currency":{},"criteria_type":{},"criteria_params":{},"proration_mode":{},"at":{"$ref":"part:/time"},"repeat":{"type":"integer","minimum":1,"maximum":10000},"every":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}},"required":["at"]}},"archived_at":{"$ref":"part:/time"},"repeat":{"type":"integer","minimum":1,"maximum":10000},"every":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}}}},"campaigns":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["name"],"properties":{"name":{},"readme":{},"metadata":{},"target_views":{},"target_at":{"$ref":"part:/timeOrNull"},"at":{"$ref":"part:/time"},"items":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"creator":{"type":"string","minLength":1},"video":{"type":"string","minLength":1},"campaign":{"type":"string","minLength":1},"at":{"$ref":"part:/time"},"removed_at":{"$ref":"part:/time"},"repeat":{"type":"integer","minimum":1,"maximum":10000},"every":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}},"oneOf":[{"required":["creator"]},{"required":["video"]},{"required":["campaign"]}]}},"changes":{"type":"array","items":{"type":"object","additionalProperties":false,"minProperties":2,"properties":{"name":{},"readme":{},"metadata":{},"target_views":{},"target_at":{"$ref":"part:/timeOrNull"},"at":{"$ref":"part:/time"},"repeat":{"type":"integer","minimum":1,"maximum":10000},"every":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}},"required":["at"]}},"removed_at":{"$ref":"part:/time"},"repeat":{"type":"integer","minimum":1,"maximum":10000},"every":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}}}},"payout_accruals":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"at":{"$ref":"part:/time"},"creator":{"type":"string","minLength":1},"structure":{"type":"string","minLength":1},"period":{"$ref":"part:/time"},"status":{"enum":["rejected","voided"]},"repeat":{"type":"integer","minimum":1,"maximum":10000},"every":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}},"required":["at","creator","status"]}},"payout_payments":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"auto_apply_outstanding":{},"total_amount_cents":{},"paid_at":{"$ref":"part:/time"},"metadata":{},"readme":{},"at":{"$ref":"part:/time"},"creator":{"type":"string","minLength":1},"method":{"type":"string","minLength":1},"accruals":{"type":"array","items":{"type":"object","additionalProperties":false,"properties":{"structure":{"type":"string","minLength":1},"period":{"$ref":"part:/time"},"repeat":{"type":"integer","minimum":1,"maximum":10000},"every":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}}},"minItems":1},"changes":{"type":"array","items":{"type":"object","additionalProperties":false,"minProperties":2,"properties":{"status":{},"readme":{},"metadata":{},"at":{"$ref":"part:/time"},"repeat":{"type":"integer","minimum":1,"maximum":10000},"every":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}},"required":["at"]}},"voided_at":{"$ref":"part:/time"},"repeat":{"type":"integer","minimum":1,"maximum":10000},"every":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}},"required":["at"]}},"annotations":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["date","label"],"properties":{"date":{"$ref":"part:/day"},"kind":{},"label":{},"metadata":{},"at":{"$ref":"part:/time"},"creator":{"type":"string","minLength":1},"video":{"type":"string","minLength":1},"campaign":{"type":"string","minLength":1},"repeat":{"type":"integer","minimum":1,"maximum":10000},"every":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}}}},"changes":{"type":"array","items":{"type":"object","additionalProperties":false,"minProperties":2,"properties":{"name":{},"readme":{},"metadata":{},"at":{"$ref":"part:/time"},"repeat":{"type":"integer","minimum":1,"maximum":10000},"every":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}},"required":["at"]}},"repeat":{"type":"integer","minimum":1,"maximum":10000},"every":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}}},"minItems":1}},"required":["projects"]};
const schema41 = {"$id":"part:/time","type":["string","object"],"additionalProperties":false,"properties":{"ago":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},"in":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},"after":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}},"minProperties":1,"maxProperties":1,"format":"date-time"};
const pattern9 = new RegExp("^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$", "u");

function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="part:/time" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate74.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"part:/time#/type",keyword:"type",params:{type: schema41.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!(formats0.test(data))){
const err1 = {instancePath,schemaPath:"part:/time#/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
const err2 = {instancePath,schemaPath:"part:/time#/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(Object.keys(data).length < 1){
const err3 = {instancePath,schemaPath:"part:/time#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "ago") || (key0 === "in")) || (key0 === "after"))){
const err4 = {instancePath,schemaPath:"part:/time#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.ago !== undefined){
let data0 = data.ago;
if(typeof data0 === "string"){
if(!pattern9.test(data0)){
const err5 = {instancePath:instancePath+"/ago",schemaPath:"part:/time#/properties/ago/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
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
const err6 = {instancePath:instancePath+"/ago",schemaPath:"part:/time#/properties/ago/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.in !== undefined){
let data1 = data.in;
if(typeof data1 === "string"){
if(!pattern9.test(data1)){
const err7 = {instancePath:instancePath+"/in",schemaPath:"part:/time#/properties/in/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/in",schemaPath:"part:/time#/properties/in/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.after !== undefined){
let data2 = data.after;
if(typeof data2 === "string"){
if(!pattern9.test(data2)){
const err9 = {instancePath:instancePath+"/after",schemaPath:"part:/time#/properties/after/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
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
const err10 = {instancePath:instancePath+"/after",schemaPath:"part:/time#/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate74.errors = vErrors;
return errors === 0;
}
validate74.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema42 = {"$id":"part:/day","type":["string","object"],"additionalProperties":false,"properties":{"ago":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},"in":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},"after":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}},"minProperties":1,"maxProperties":1,"format":"date"};
const formats14 = /^(?:(?:\d\d[2468][048]|\d\d[13579][26]|\d\d0[48]|[02468][048]00|[13579][26]00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|(?:02)-(?:0[1-9]|1\d|2[0-8])))$/;

function validate81(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="part:/day" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate81.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))){
const err0 = {instancePath,schemaPath:"part:/day#/type",keyword:"type",params:{type: schema42.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!(formats14.test(data))){
const err1 = {instancePath,schemaPath:"part:/day#/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
const err2 = {instancePath,schemaPath:"part:/day#/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(Object.keys(data).length < 1){
const err3 = {instancePath,schemaPath:"part:/day#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "ago") || (key0 === "in")) || (key0 === "after"))){
const err4 = {instancePath,schemaPath:"part:/day#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.ago !== undefined){
let data0 = data.ago;
if(typeof data0 === "string"){
if(!pattern9.test(data0)){
const err5 = {instancePath:instancePath+"/ago",schemaPath:"part:/day#/properties/ago/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
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
const err6 = {instancePath:instancePath+"/ago",schemaPath:"part:/day#/properties/ago/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.in !== undefined){
let data1 = data.in;
if(typeof data1 === "string"){
if(!pattern9.test(data1)){
const err7 = {instancePath:instancePath+"/in",schemaPath:"part:/day#/properties/in/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/in",schemaPath:"part:/day#/properties/in/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.after !== undefined){
let data2 = data.after;
if(typeof data2 === "string"){
if(!pattern9.test(data2)){
const err9 = {instancePath:instancePath+"/after",schemaPath:"part:/day#/properties/after/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
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
const err10 = {instancePath:instancePath+"/after",schemaPath:"part:/day#/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate81.errors = vErrors;
return errors === 0;
}
validate81.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema43 = {"$id":"part:/videoCounts","type":"array","items":{"type":"object","additionalProperties":false,"properties":{"at":{"$ref":"part:/time"},"view_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"like_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"comment_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"share_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"save_count":{"type":"integer","minimum":0,"maximum":9007199254740991},"repeat":{"type":"integer","minimum":1,"maximum":10000},"every":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}},"required":["at"],"minProperties":2}};

function validate86(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="part:/videoCounts" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate86.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(Object.keys(data0).length < 2){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"part:/videoCounts#/items/minProperties",keyword:"minProperties",params:{limit: 2},message:"must NOT have fewer than 2 properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.at === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"part:/videoCounts#/items/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data0){
if(!((((((((key0 === "at") || (key0 === "view_count")) || (key0 === "like_count")) || (key0 === "comment_count")) || (key0 === "share_count")) || (key0 === "save_count")) || (key0 === "repeat")) || (key0 === "every"))){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"part:/videoCounts#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.at !== undefined){
if(!(validate74(data0.at, {instancePath:instancePath+"/" + i0+"/at",parentData:data0,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data0.view_count !== undefined){
let data2 = data0.view_count;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err3 = {instancePath:instancePath+"/" + i0+"/view_count",schemaPath:"part:/videoCounts#/items/properties/view_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 9007199254740991 || isNaN(data2)){
const err4 = {instancePath:instancePath+"/" + i0+"/view_count",schemaPath:"part:/videoCounts#/items/properties/view_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/" + i0+"/view_count",schemaPath:"part:/videoCounts#/items/properties/view_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data0.like_count !== undefined){
let data3 = data0.like_count;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err6 = {instancePath:instancePath+"/" + i0+"/like_count",schemaPath:"part:/videoCounts#/items/properties/like_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 9007199254740991 || isNaN(data3)){
const err7 = {instancePath:instancePath+"/" + i0+"/like_count",schemaPath:"part:/videoCounts#/items/properties/like_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/" + i0+"/like_count",schemaPath:"part:/videoCounts#/items/properties/like_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data0.comment_count !== undefined){
let data4 = data0.comment_count;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err9 = {instancePath:instancePath+"/" + i0+"/comment_count",schemaPath:"part:/videoCounts#/items/properties/comment_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 9007199254740991 || isNaN(data4)){
const err10 = {instancePath:instancePath+"/" + i0+"/comment_count",schemaPath:"part:/videoCounts#/items/properties/comment_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err11 = {instancePath:instancePath+"/" + i0+"/comment_count",schemaPath:"part:/videoCounts#/items/properties/comment_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data0.share_count !== undefined){
let data5 = data0.share_count;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
const err12 = {instancePath:instancePath+"/" + i0+"/share_count",schemaPath:"part:/videoCounts#/items/properties/share_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 9007199254740991 || isNaN(data5)){
const err13 = {instancePath:instancePath+"/" + i0+"/share_count",schemaPath:"part:/videoCounts#/items/properties/share_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err14 = {instancePath:instancePath+"/" + i0+"/share_count",schemaPath:"part:/videoCounts#/items/properties/share_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data0.save_count !== undefined){
let data6 = data0.save_count;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err15 = {instancePath:instancePath+"/" + i0+"/save_count",schemaPath:"part:/videoCounts#/items/properties/save_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 9007199254740991 || isNaN(data6)){
const err16 = {instancePath:instancePath+"/" + i0+"/save_count",schemaPath:"part:/videoCounts#/items/properties/save_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err17 = {instancePath:instancePath+"/" + i0+"/save_count",schemaPath:"part:/videoCounts#/items/properties/save_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data0.repeat !== undefined){
let data7 = data0.repeat;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
const err18 = {instancePath:instancePath+"/" + i0+"/repeat",schemaPath:"part:/videoCounts#/items/properties/repeat/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 10000 || isNaN(data7)){
const err19 = {instancePath:instancePath+"/" + i0+"/repeat",schemaPath:"part:/videoCounts#/items/properties/repeat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data7 < 1 || isNaN(data7)){
const err20 = {instancePath:instancePath+"/" + i0+"/repeat",schemaPath:"part:/videoCounts#/items/properties/repeat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data0.every !== undefined){
let data8 = data0.every;
if(typeof data8 === "string"){
if(!pattern9.test(data8)){
const err21 = {instancePath:instancePath+"/" + i0+"/every",schemaPath:"part:/videoCounts#/items/properties/every/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/" + i0+"/every",schemaPath:"part:/videoCounts#/items/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err23 = {instancePath:instancePath+"/" + i0,schemaPath:"part:/videoCounts#/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err24 = {instancePath,schemaPath:"part:/videoCounts#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
validate86.errors = vErrors;
return errors === 0;
}
validate86.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema44 = {"$id":"part:/videoChanges","type":"array","items":{"type":"object","additionalProperties":false,"minProperties":2,"properties":{"tracking_status":{},"readme":{},"metadata":{},"at":{"$ref":"part:/time"},"repeat":{"type":"integer","minimum":1,"maximum":10000},"every":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}},"required":["at"]}};

function validate89(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="part:/videoChanges" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate89.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(Object.keys(data0).length < 2){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"part:/videoChanges#/items/minProperties",keyword:"minProperties",params:{limit: 2},message:"must NOT have fewer than 2 properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data0.at === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"part:/videoChanges#/items/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data0){
if(!((((((key0 === "tracking_status") || (key0 === "readme")) || (key0 === "metadata")) || (key0 === "at")) || (key0 === "repeat")) || (key0 === "every"))){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"part:/videoChanges#/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.at !== undefined){
if(!(validate74(data0.at, {instancePath:instancePath+"/" + i0+"/at",parentData:data0,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data0.repeat !== undefined){
let data2 = data0.repeat;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err3 = {instancePath:instancePath+"/" + i0+"/repeat",schemaPath:"part:/videoChanges#/items/properties/repeat/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 10000 || isNaN(data2)){
const err4 = {instancePath:instancePath+"/" + i0+"/repeat",schemaPath:"part:/videoChanges#/items/properties/repeat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/" + i0+"/repeat",schemaPath:"part:/videoChanges#/items/properties/repeat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
if(data0.every !== undefined){
let data3 = data0.every;
if(typeof data3 === "string"){
if(!pattern9.test(data3)){
const err6 = {instancePath:instancePath+"/" + i0+"/every",schemaPath:"part:/videoChanges#/items/properties/every/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
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
const err7 = {instancePath:instancePath+"/" + i0+"/every",schemaPath:"part:/videoChanges#/items/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err8 = {instancePath:instancePath+"/" + i0,schemaPath:"part:/videoChanges#/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err9 = {instancePath,schemaPath:"part:/videoChanges#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate89.errors = vErrors;
return errors === 0;
}
validate89.evaluated = {"items":true,"dynamicProps":false,"dynamicItems":false};

const schema45 = {"$id":"part:/dayOrNull","type":["string","object","null"],"additionalProperties":false,"properties":{"ago":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},"in":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},"after":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}},"minProperties":1,"maxProperties":1,"format":"date"};

function validate94(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="part:/dayOrNull" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate94.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))) && (data !== null)){
const err0 = {instancePath,schemaPath:"part:/dayOrNull#/type",keyword:"type",params:{type: schema45.type},message:"must be string,object,null"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!(formats14.test(data))){
const err1 = {instancePath,schemaPath:"part:/dayOrNull#/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
const err2 = {instancePath,schemaPath:"part:/dayOrNull#/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(Object.keys(data).length < 1){
const err3 = {instancePath,schemaPath:"part:/dayOrNull#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "ago") || (key0 === "in")) || (key0 === "after"))){
const err4 = {instancePath,schemaPath:"part:/dayOrNull#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.ago !== undefined){
let data0 = data.ago;
if(typeof data0 === "string"){
if(!pattern9.test(data0)){
const err5 = {instancePath:instancePath+"/ago",schemaPath:"part:/dayOrNull#/properties/ago/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
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
const err6 = {instancePath:instancePath+"/ago",schemaPath:"part:/dayOrNull#/properties/ago/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.in !== undefined){
let data1 = data.in;
if(typeof data1 === "string"){
if(!pattern9.test(data1)){
const err7 = {instancePath:instancePath+"/in",schemaPath:"part:/dayOrNull#/properties/in/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/in",schemaPath:"part:/dayOrNull#/properties/in/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.after !== undefined){
let data2 = data.after;
if(typeof data2 === "string"){
if(!pattern9.test(data2)){
const err9 = {instancePath:instancePath+"/after",schemaPath:"part:/dayOrNull#/properties/after/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
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
const err10 = {instancePath:instancePath+"/after",schemaPath:"part:/dayOrNull#/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate94.errors = vErrors;
return errors === 0;
}
validate94.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const schema46 = {"$id":"part:/timeOrNull","type":["string","object","null"],"additionalProperties":false,"properties":{"ago":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},"in":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},"after":{"type":"string","pattern":"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"}},"minProperties":1,"maxProperties":1,"format":"date-time"};

function validate115(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="part:/timeOrNull" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate115.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(((typeof data !== "string") && (!(data && typeof data == "object" && !Array.isArray(data)))) && (data !== null)){
const err0 = {instancePath,schemaPath:"part:/timeOrNull#/type",keyword:"type",params:{type: schema46.type},message:"must be string,object,null"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data === "string"){
if(!(formats0.test(data))){
const err1 = {instancePath,schemaPath:"part:/timeOrNull#/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
const err2 = {instancePath,schemaPath:"part:/timeOrNull#/maxProperties",keyword:"maxProperties",params:{limit: 1},message:"must NOT have more than 1 properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(Object.keys(data).length < 1){
const err3 = {instancePath,schemaPath:"part:/timeOrNull#/minProperties",keyword:"minProperties",params:{limit: 1},message:"must NOT have fewer than 1 properties"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "ago") || (key0 === "in")) || (key0 === "after"))){
const err4 = {instancePath,schemaPath:"part:/timeOrNull#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.ago !== undefined){
let data0 = data.ago;
if(typeof data0 === "string"){
if(!pattern9.test(data0)){
const err5 = {instancePath:instancePath+"/ago",schemaPath:"part:/timeOrNull#/properties/ago/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
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
const err6 = {instancePath:instancePath+"/ago",schemaPath:"part:/timeOrNull#/properties/ago/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.in !== undefined){
let data1 = data.in;
if(typeof data1 === "string"){
if(!pattern9.test(data1)){
const err7 = {instancePath:instancePath+"/in",schemaPath:"part:/timeOrNull#/properties/in/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/in",schemaPath:"part:/timeOrNull#/properties/in/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.after !== undefined){
let data2 = data.after;
if(typeof data2 === "string"){
if(!pattern9.test(data2)){
const err9 = {instancePath:instancePath+"/after",schemaPath:"part:/timeOrNull#/properties/after/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
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
const err10 = {instancePath:instancePath+"/after",schemaPath:"part:/timeOrNull#/properties/after/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
validate115.errors = vErrors;
return errors === 0;
}
validate115.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

const pattern14 = new RegExp("^@?(?:[A-Za-z0-9._-]|\\{n\\}){1,30}$", "u");
const pattern19 = new RegExp("^https?://(www\\.|m\\.)?tiktok\\.com/@(?:[A-Za-z0-9._-]|\\{n\\}){1,30}/video/(?:[0-9]|\\{n\\}){1,20}/?([?#].*)?$", "u");

function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="seed" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate73.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.projects === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "projects"},message:"must have required property '"+"projects"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema40.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.$schema !== undefined){
if(typeof data.$schema !== "string"){
const err2 = {instancePath:instancePath+"/$schema",schemaPath:"#/properties/%24schema/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.start !== undefined){
if(!(validate74(data.start, {instancePath:instancePath+"/start",parentData:data,parentDataProperty:"start",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data.now !== undefined){
let data2 = data.now;
if(typeof data2 === "string"){
if(!(formats0.test(data2))){
const err3 = {instancePath:instancePath+"/now",schemaPath:"#/properties/now/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
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
const err4 = {instancePath:instancePath+"/now",schemaPath:"#/properties/now/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.timezone !== undefined){
if(typeof data.timezone !== "string"){
const err5 = {instancePath:instancePath+"/timezone",schemaPath:"#/properties/timezone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.scraper !== undefined){
let data4 = data.scraper;
if(!(((data4 === "auto") || (data4 === "stalled")) || (data4 === "simulated"))){
const err6 = {instancePath:instancePath+"/scraper",schemaPath:"#/properties/scraper/enum",keyword:"enum",params:{allowedValues: schema40.properties.scraper.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.tier !== undefined){
let data5 = data.tier;
if(!((((data5 === "free") || (data5 === "starter")) || (data5 === "ultra")) || (data5 === null))){
const err7 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/enum",keyword:"enum",params:{allowedValues: schema40.properties.tier.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.caps !== undefined){
let data6 = data.caps;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
if(!(func1.call(schema40.properties.caps.properties, key1))){
const err8 = {instancePath:instancePath+"/caps",schemaPath:"#/properties/caps/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data6.max_creators_per_org !== undefined){
let data7 = data6.max_creators_per_org;
if((!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))) && (data7 !== null)){
const err9 = {instancePath:instancePath+"/caps/max_creators_per_org",schemaPath:"#/properties/caps/properties/max_creators_per_org/type",keyword:"type",params:{type: schema40.properties.caps.properties.max_creators_per_org.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 9007199254740991 || isNaN(data7)){
const err10 = {instancePath:instancePath+"/caps/max_creators_per_org",schemaPath:"#/properties/caps/properties/max_creators_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data7 < 0 || isNaN(data7)){
const err11 = {instancePath:instancePath+"/caps/max_creators_per_org",schemaPath:"#/properties/caps/properties/max_creators_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
if(data6.max_projects_per_org !== undefined){
let data8 = data6.max_projects_per_org;
if((!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))) && (data8 !== null)){
const err12 = {instancePath:instancePath+"/caps/max_projects_per_org",schemaPath:"#/properties/caps/properties/max_projects_per_org/type",keyword:"type",params:{type: schema40.properties.caps.properties.max_projects_per_org.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 9007199254740991 || isNaN(data8)){
const err13 = {instancePath:instancePath+"/caps/max_projects_per_org",schemaPath:"#/properties/caps/properties/max_projects_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data8 < 0 || isNaN(data8)){
const err14 = {instancePath:instancePath+"/caps/max_projects_per_org",schemaPath:"#/properties/caps/properties/max_projects_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data6.max_members_per_org !== undefined){
let data9 = data6.max_members_per_org;
if((!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))) && (data9 !== null)){
const err15 = {instancePath:instancePath+"/caps/max_members_per_org",schemaPath:"#/properties/caps/properties/max_members_per_org/type",keyword:"type",params:{type: schema40.properties.caps.properties.max_members_per_org.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 9007199254740991 || isNaN(data9)){
const err16 = {instancePath:instancePath+"/caps/max_members_per_org",schemaPath:"#/properties/caps/properties/max_members_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data9 < 0 || isNaN(data9)){
const err17 = {instancePath:instancePath+"/caps/max_members_per_org",schemaPath:"#/properties/caps/properties/max_members_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
if(data6.max_api_requests_per_day !== undefined){
let data10 = data6.max_api_requests_per_day;
if((!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))) && (data10 !== null)){
const err18 = {instancePath:instancePath+"/caps/max_api_requests_per_day",schemaPath:"#/properties/caps/properties/max_api_requests_per_day/type",keyword:"type",params:{type: schema40.properties.caps.properties.max_api_requests_per_day.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 9007199254740991 || isNaN(data10)){
const err19 = {instancePath:instancePath+"/caps/max_api_requests_per_day",schemaPath:"#/properties/caps/properties/max_api_requests_per_day/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data10 < 0 || isNaN(data10)){
const err20 = {instancePath:instancePath+"/caps/max_api_requests_per_day",schemaPath:"#/properties/caps/properties/max_api_requests_per_day/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data6.max_manual_scrape_triggers_per_day !== undefined){
let data11 = data6.max_manual_scrape_triggers_per_day;
if((!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))) && (data11 !== null)){
const err21 = {instancePath:instancePath+"/caps/max_manual_scrape_triggers_per_day",schemaPath:"#/properties/caps/properties/max_manual_scrape_triggers_per_day/type",keyword:"type",params:{type: schema40.properties.caps.properties.max_manual_scrape_triggers_per_day.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 9007199254740991 || isNaN(data11)){
const err22 = {instancePath:instancePath+"/caps/max_manual_scrape_triggers_per_day",schemaPath:"#/properties/caps/properties/max_manual_scrape_triggers_per_day/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err23 = {instancePath:instancePath+"/caps/max_manual_scrape_triggers_per_day",schemaPath:"#/properties/caps/properties/max_manual_scrape_triggers_per_day/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data6.stats_history_retention_days !== undefined){
let data12 = data6.stats_history_retention_days;
if((!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))) && (data12 !== null)){
const err24 = {instancePath:instancePath+"/caps/stats_history_retention_days",schemaPath:"#/properties/caps/properties/stats_history_retention_days/type",keyword:"type",params:{type: schema40.properties.caps.properties.stats_history_retention_days.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 9007199254740991 || isNaN(data12)){
const err25 = {instancePath:instancePath+"/caps/stats_history_retention_days",schemaPath:"#/properties/caps/properties/stats_history_retention_days/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data12 < 0 || isNaN(data12)){
const err26 = {instancePath:instancePath+"/caps/stats_history_retention_days",schemaPath:"#/properties/caps/properties/stats_history_retention_days/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data6.max_payout_methods_per_org !== undefined){
let data13 = data6.max_payout_methods_per_org;
if((!(((typeof data13 == "number") && (!(data13 % 1) && !isNaN(data13))) && (isFinite(data13)))) && (data13 !== null)){
const err27 = {instancePath:instancePath+"/caps/max_payout_methods_per_org",schemaPath:"#/properties/caps/properties/max_payout_methods_per_org/type",keyword:"type",params:{type: schema40.properties.caps.properties.max_payout_methods_per_org.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if((typeof data13 == "number") && (isFinite(data13))){
if(data13 > 9007199254740991 || isNaN(data13)){
const err28 = {instancePath:instancePath+"/caps/max_payout_methods_per_org",schemaPath:"#/properties/caps/properties/max_payout_methods_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data13 < 0 || isNaN(data13)){
const err29 = {instancePath:instancePath+"/caps/max_payout_methods_per_org",schemaPath:"#/properties/caps/properties/max_payout_methods_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
if(data6.max_tracked_videos_per_org !== undefined){
let data14 = data6.max_tracked_videos_per_org;
if((!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))) && (data14 !== null)){
const err30 = {instancePath:instancePath+"/caps/max_tracked_videos_per_org",schemaPath:"#/properties/caps/properties/max_tracked_videos_per_org/type",keyword:"type",params:{type: schema40.properties.caps.properties.max_tracked_videos_per_org.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 9007199254740991 || isNaN(data14)){
const err31 = {instancePath:instancePath+"/caps/max_tracked_videos_per_org",schemaPath:"#/properties/caps/properties/max_tracked_videos_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err32 = {instancePath:instancePath+"/caps/max_tracked_videos_per_org",schemaPath:"#/properties/caps/properties/max_tracked_videos_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
if(data6.max_campaigns_per_project !== undefined){
let data15 = data6.max_campaigns_per_project;
if((!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))) && (data15 !== null)){
const err33 = {instancePath:instancePath+"/caps/max_campaigns_per_project",schemaPath:"#/properties/caps/properties/max_campaigns_per_project/type",keyword:"type",params:{type: schema40.properties.caps.properties.max_campaigns_per_project.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 9007199254740991 || isNaN(data15)){
const err34 = {instancePath:instancePath+"/caps/max_campaigns_per_project",schemaPath:"#/properties/caps/properties/max_campaigns_per_project/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err35 = {instancePath:instancePath+"/caps/max_campaigns_per_project",schemaPath:"#/properties/caps/properties/max_campaigns_per_project/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
if(data6.max_campaign_items_per_campaign !== undefined){
let data16 = data6.max_campaign_items_per_campaign;
if((!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))) && (data16 !== null)){
const err36 = {instancePath:instancePath+"/caps/max_campaign_items_per_campaign",schemaPath:"#/properties/caps/properties/max_campaign_items_per_campaign/type",keyword:"type",params:{type: schema40.properties.caps.properties.max_campaign_items_per_campaign.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 9007199254740991 || isNaN(data16)){
const err37 = {instancePath:instancePath+"/caps/max_campaign_items_per_campaign",schemaPath:"#/properties/caps/properties/max_campaign_items_per_campaign/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data16 < 0 || isNaN(data16)){
const err38 = {instancePath:instancePath+"/caps/max_campaign_items_per_campaign",schemaPath:"#/properties/caps/properties/max_campaign_items_per_campaign/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data6.max_payout_structures_per_project !== undefined){
let data17 = data6.max_payout_structures_per_project;
if((!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))) && (data17 !== null)){
const err39 = {instancePath:instancePath+"/caps/max_payout_structures_per_project",schemaPath:"#/properties/caps/properties/max_payout_structures_per_project/type",keyword:"type",params:{type: schema40.properties.caps.properties.max_payout_structures_per_project.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 9007199254740991 || isNaN(data17)){
const err40 = {instancePath:instancePath+"/caps/max_payout_structures_per_project",schemaPath:"#/properties/caps/properties/max_payout_structures_per_project/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err41 = {instancePath:instancePath+"/caps/max_payout_structures_per_project",schemaPath:"#/properties/caps/properties/max_payout_structures_per_project/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
if(data6.max_api_keys_per_org !== undefined){
let data18 = data6.max_api_keys_per_org;
if((!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))) && (data18 !== null)){
const err42 = {instancePath:instancePath+"/caps/max_api_keys_per_org",schemaPath:"#/properties/caps/properties/max_api_keys_per_org/type",keyword:"type",params:{type: schema40.properties.caps.properties.max_api_keys_per_org.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 9007199254740991 || isNaN(data18)){
const err43 = {instancePath:instancePath+"/caps/max_api_keys_per_org",schemaPath:"#/properties/caps/properties/max_api_keys_per_org/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err44 = {instancePath:instancePath+"/caps/max_api_keys_per_org",schemaPath:"#/properties/caps/properties/max_api_keys_per_org/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
if(data6.min_video_stats_hours !== undefined){
let data19 = data6.min_video_stats_hours;
if((!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))) && (data19 !== null)){
const err45 = {instancePath:instancePath+"/caps/min_video_stats_hours",schemaPath:"#/properties/caps/properties/min_video_stats_hours/type",keyword:"type",params:{type: schema40.properties.caps.properties.min_video_stats_hours.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 9007199254740991 || isNaN(data19)){
const err46 = {instancePath:instancePath+"/caps/min_video_stats_hours",schemaPath:"#/properties/caps/properties/min_video_stats_hours/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data19 < 0 || isNaN(data19)){
const err47 = {instancePath:instancePath+"/caps/min_video_stats_hours",schemaPath:"#/properties/caps/properties/min_video_stats_hours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
if(data6.min_discover_videos_hours !== undefined){
let data20 = data6.min_discover_videos_hours;
if((!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))) && (data20 !== null)){
const err48 = {instancePath:instancePath+"/caps/min_discover_videos_hours",schemaPath:"#/properties/caps/properties/min_discover_videos_hours/type",keyword:"type",params:{type: schema40.properties.caps.properties.min_discover_videos_hours.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 9007199254740991 || isNaN(data20)){
const err49 = {instancePath:instancePath+"/caps/min_discover_videos_hours",schemaPath:"#/properties/caps/properties/min_discover_videos_hours/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data20 < 0 || isNaN(data20)){
const err50 = {instancePath:instancePath+"/caps/min_discover_videos_hours",schemaPath:"#/properties/caps/properties/min_discover_videos_hours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
if(data6.min_creator_profiles_hours !== undefined){
let data21 = data6.min_creator_profiles_hours;
if((!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))) && (data21 !== null)){
const err51 = {instancePath:instancePath+"/caps/min_creator_profiles_hours",schemaPath:"#/properties/caps/properties/min_creator_profiles_hours/type",keyword:"type",params:{type: schema40.properties.caps.properties.min_creator_profiles_hours.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 9007199254740991 || isNaN(data21)){
const err52 = {instancePath:instancePath+"/caps/min_creator_profiles_hours",schemaPath:"#/properties/caps/properties/min_creator_profiles_hours/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data21 < 0 || isNaN(data21)){
const err53 = {instancePath:instancePath+"/caps/min_creator_profiles_hours",schemaPath:"#/properties/caps/properties/min_creator_profiles_hours/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
}
else {
const err54 = {instancePath:instancePath+"/caps",schemaPath:"#/properties/caps/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.payout_methods !== undefined){
let data22 = data.payout_methods;
if(Array.isArray(data22)){
const len0 = data22.length;
for(let i0=0; i0<len0; i0++){
let data23 = data22[i0];
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.name === undefined){
const err55 = {instancePath:instancePath+"/payout_methods/" + i0,schemaPath:"#/properties/payout_methods/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
for(const key2 in data23){
if(!(func1.call(schema40.properties.payout_methods.items.properties, key2))){
const err56 = {instancePath:instancePath+"/payout_methods/" + i0,schemaPath:"#/properties/payout_methods/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data23.at !== undefined){
if(!(validate74(data23.at, {instancePath:instancePath+"/payout_methods/" + i0+"/at",parentData:data23,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data23.changes !== undefined){
let data25 = data23.changes;
if(Array.isArray(data25)){
const len1 = data25.length;
for(let i1=0; i1<len1; i1++){
let data26 = data25[i1];
if(data26 && typeof data26 == "object" && !Array.isArray(data26)){
if(Object.keys(data26).length < 2){
const err57 = {instancePath:instancePath+"/payout_methods/" + i0+"/changes/" + i1,schemaPath:"#/properties/payout_methods/items/properties/changes/items/minProperties",keyword:"minProperties",params:{limit: 2},message:"must NOT have fewer than 2 properties"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data26.at === undefined){
const err58 = {instancePath:instancePath+"/payout_methods/" + i0+"/changes/" + i1,schemaPath:"#/properties/payout_methods/items/properties/changes/items/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
for(const key3 in data26){
if(!((((((((key3 === "name") || (key3 === "is_active")) || (key3 === "icon_path")) || (key3 === "metadata")) || (key3 === "readme")) || (key3 === "at")) || (key3 === "repeat")) || (key3 === "every"))){
const err59 = {instancePath:instancePath+"/payout_methods/" + i0+"/changes/" + i1,schemaPath:"#/properties/payout_methods/items/properties/changes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data26.at !== undefined){
if(!(validate74(data26.at, {instancePath:instancePath+"/payout_methods/" + i0+"/changes/" + i1+"/at",parentData:data26,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data26.repeat !== undefined){
let data28 = data26.repeat;
if(!(((typeof data28 == "number") && (!(data28 % 1) && !isNaN(data28))) && (isFinite(data28)))){
const err60 = {instancePath:instancePath+"/payout_methods/" + i0+"/changes/" + i1+"/repeat",schemaPath:"#/properties/payout_methods/items/properties/changes/items/properties/repeat/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if((typeof data28 == "number") && (isFinite(data28))){
if(data28 > 10000 || isNaN(data28)){
const err61 = {instancePath:instancePath+"/payout_methods/" + i0+"/changes/" + i1+"/repeat",schemaPath:"#/properties/payout_methods/items/properties/changes/items/properties/repeat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(data28 < 1 || isNaN(data28)){
const err62 = {instancePath:instancePath+"/payout_methods/" + i0+"/changes/" + i1+"/repeat",schemaPath:"#/properties/payout_methods/items/properties/changes/items/properties/repeat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
if(data26.every !== undefined){
let data29 = data26.every;
if(typeof data29 === "string"){
if(!pattern9.test(data29)){
const err63 = {instancePath:instancePath+"/payout_methods/" + i0+"/changes/" + i1+"/every",schemaPath:"#/properties/payout_methods/items/properties/changes/items/properties/every/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/payout_methods/" + i0+"/changes/" + i1+"/every",schemaPath:"#/properties/payout_methods/items/properties/changes/items/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/payout_methods/" + i0+"/changes/" + i1,schemaPath:"#/properties/payout_methods/items/properties/changes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/payout_methods/" + i0+"/changes",schemaPath:"#/properties/payout_methods/items/properties/changes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data23.disabled_at !== undefined){
if(!(validate74(data23.disabled_at, {instancePath:instancePath+"/payout_methods/" + i0+"/disabled_at",parentData:data23,parentDataProperty:"disabled_at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data23.removed_at !== undefined){
if(!(validate74(data23.removed_at, {instancePath:instancePath+"/payout_methods/" + i0+"/removed_at",parentData:data23,parentDataProperty:"removed_at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data23.repeat !== undefined){
let data32 = data23.repeat;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
const err67 = {instancePath:instancePath+"/payout_methods/" + i0+"/repeat",schemaPath:"#/properties/payout_methods/items/properties/repeat/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 10000 || isNaN(data32)){
const err68 = {instancePath:instancePath+"/payout_methods/" + i0+"/repeat",schemaPath:"#/properties/payout_methods/items/properties/repeat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data32 < 1 || isNaN(data32)){
const err69 = {instancePath:instancePath+"/payout_methods/" + i0+"/repeat",schemaPath:"#/properties/payout_methods/items/properties/repeat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
if(data23.every !== undefined){
let data33 = data23.every;
if(typeof data33 === "string"){
if(!pattern9.test(data33)){
const err70 = {instancePath:instancePath+"/payout_methods/" + i0+"/every",schemaPath:"#/properties/payout_methods/items/properties/every/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/payout_methods/" + i0+"/every",schemaPath:"#/properties/payout_methods/items/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
}
else {
const err72 = {instancePath:instancePath+"/payout_methods/" + i0,schemaPath:"#/properties/payout_methods/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/payout_methods",schemaPath:"#/properties/payout_methods/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data.projects !== undefined){
let data34 = data.projects;
if(Array.isArray(data34)){
if(data34.length < 1){
const err74 = {instancePath:instancePath+"/projects",schemaPath:"#/properties/projects/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
const len2 = data34.length;
for(let i2=0; i2<len2; i2++){
let data35 = data34[i2];
if(data35 && typeof data35 == "object" && !Array.isArray(data35)){
if(data35.name === undefined){
const err75 = {instancePath:instancePath+"/projects/" + i2,schemaPath:"#/properties/projects/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
for(const key4 in data35){
if(!(func1.call(schema40.properties.projects.items.properties, key4))){
const err76 = {instancePath:instancePath+"/projects/" + i2,schemaPath:"#/properties/projects/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data35.at !== undefined){
if(!(validate74(data35.at, {instancePath:instancePath+"/projects/" + i2+"/at",parentData:data35,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data35.creators !== undefined){
let data37 = data35.creators;
if(Array.isArray(data37)){
const len3 = data37.length;
for(let i3=0; i3<len3; i3++){
let data38 = data37[i3];
if(data38 && typeof data38 == "object" && !Array.isArray(data38)){
if(data38.tiktok_handle === undefined){
const err77 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3,schemaPath:"#/properties/projects/items/properties/creators/items/required",keyword:"required",params:{missingProperty: "tiktok_handle"},message:"must have required property '"+"tiktok_handle"+"'"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
for(const key5 in data38){
if(!(func1.call(schema40.properties.projects.items.properties.creators.items.properties, key5))){
const err78 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3,schemaPath:"#/properties/projects/items/properties/creators/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key5},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data38.tiktok_handle !== undefined){
let data39 = data38.tiktok_handle;
if(typeof data39 === "string"){
if(!pattern14.test(data39)){
const err79 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/tiktok_handle",schemaPath:"#/properties/projects/items/properties/creators/items/properties/tiktok_handle/pattern",keyword:"pattern",params:{pattern: "^@?(?:[A-Za-z0-9._-]|\\{n\\}){1,30}$"},message:"must match pattern \""+"^@?(?:[A-Za-z0-9._-]|\\{n\\}){1,30}$"+"\""};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
else {
const err80 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/tiktok_handle",schemaPath:"#/properties/projects/items/properties/creators/items/properties/tiktok_handle/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data38.tracking_start_date !== undefined){
if(!(validate81(data38.tracking_start_date, {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/tracking_start_date",parentData:data38,parentDataProperty:"tracking_start_date",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate81.errors);
errors = vErrors.length;
}
}
if(data38.display_name !== undefined){
let data41 = data38.display_name;
if((typeof data41 !== "string") && (data41 !== null)){
const err81 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/display_name",schemaPath:"#/properties/projects/items/properties/creators/items/properties/display_name/type",keyword:"type",params:{type: schema40.properties.projects.items.properties.creators.items.properties.display_name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
if(data38.at !== undefined){
if(!(validate74(data38.at, {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/at",parentData:data38,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data38.follower_count !== undefined){
let data43 = data38.follower_count;
if(!(((typeof data43 == "number") && (!(data43 % 1) && !isNaN(data43))) && (isFinite(data43)))){
const err82 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/follower_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/follower_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if((typeof data43 == "number") && (isFinite(data43))){
if(data43 > 9007199254740991 || isNaN(data43)){
const err83 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/follower_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/follower_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(data43 < 0 || isNaN(data43)){
const err84 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/follower_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/follower_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
if(data38.total_likes_count !== undefined){
let data44 = data38.total_likes_count;
if(!(((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44))) && (isFinite(data44)))){
const err85 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/total_likes_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/total_likes_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if((typeof data44 == "number") && (isFinite(data44))){
if(data44 > 9007199254740991 || isNaN(data44)){
const err86 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/total_likes_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/total_likes_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data44 < 0 || isNaN(data44)){
const err87 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/total_likes_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/total_likes_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
if(data38.video_count !== undefined){
let data45 = data38.video_count;
if(!(((typeof data45 == "number") && (!(data45 % 1) && !isNaN(data45))) && (isFinite(data45)))){
const err88 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/video_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/video_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if((typeof data45 == "number") && (isFinite(data45))){
if(data45 > 9007199254740991 || isNaN(data45)){
const err89 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/video_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/video_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(data45 < 0 || isNaN(data45)){
const err90 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/video_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/video_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
if(data38.counts !== undefined){
let data46 = data38.counts;
if(Array.isArray(data46)){
const len4 = data46.length;
for(let i4=0; i4<len4; i4++){
let data47 = data46[i4];
if(data47 && typeof data47 == "object" && !Array.isArray(data47)){
if(Object.keys(data47).length < 2){
const err91 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/counts/" + i4,schemaPath:"#/properties/projects/items/properties/creators/items/properties/counts/items/minProperties",keyword:"minProperties",params:{limit: 2},message:"must NOT have fewer than 2 properties"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(data47.at === undefined){
const err92 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/counts/" + i4,schemaPath:"#/properties/projects/items/properties/creators/items/properties/counts/items/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
for(const key6 in data47){
if(!((((((key6 === "at") || (key6 === "follower_count")) || (key6 === "total_likes_count")) || (key6 === "video_count")) || (key6 === "repeat")) || (key6 === "every"))){
const err93 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/counts/" + i4,schemaPath:"#/properties/projects/items/properties/creators/items/properties/counts/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data47.at !== undefined){
if(!(validate74(data47.at, {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/counts/" + i4+"/at",parentData:data47,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data47.follower_count !== undefined){
let data49 = data47.follower_count;
if(!(((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49))) && (isFinite(data49)))){
const err94 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/counts/" + i4+"/follower_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/counts/items/properties/follower_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if((typeof data49 == "number") && (isFinite(data49))){
if(data49 > 9007199254740991 || isNaN(data49)){
const err95 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/counts/" + i4+"/follower_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/counts/items/properties/follower_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data49 < 0 || isNaN(data49)){
const err96 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/counts/" + i4+"/follower_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/counts/items/properties/follower_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
}
if(data47.total_likes_count !== undefined){
let data50 = data47.total_likes_count;
if(!(((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50))) && (isFinite(data50)))){
const err97 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/counts/" + i4+"/total_likes_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/counts/items/properties/total_likes_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if((typeof data50 == "number") && (isFinite(data50))){
if(data50 > 9007199254740991 || isNaN(data50)){
const err98 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/counts/" + i4+"/total_likes_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/counts/items/properties/total_likes_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
if(data50 < 0 || isNaN(data50)){
const err99 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/counts/" + i4+"/total_likes_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/counts/items/properties/total_likes_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
}
if(data47.video_count !== undefined){
let data51 = data47.video_count;
if(!(((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51))) && (isFinite(data51)))){
const err100 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/counts/" + i4+"/video_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/counts/items/properties/video_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if((typeof data51 == "number") && (isFinite(data51))){
if(data51 > 9007199254740991 || isNaN(data51)){
const err101 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/counts/" + i4+"/video_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/counts/items/properties/video_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(data51 < 0 || isNaN(data51)){
const err102 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/counts/" + i4+"/video_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/counts/items/properties/video_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
if(data47.repeat !== undefined){
let data52 = data47.repeat;
if(!(((typeof data52 == "number") && (!(data52 % 1) && !isNaN(data52))) && (isFinite(data52)))){
const err103 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/counts/" + i4+"/repeat",schemaPath:"#/properties/projects/items/properties/creators/items/properties/counts/items/properties/repeat/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if((typeof data52 == "number") && (isFinite(data52))){
if(data52 > 10000 || isNaN(data52)){
const err104 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/counts/" + i4+"/repeat",schemaPath:"#/properties/projects/items/properties/creators/items/properties/counts/items/properties/repeat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(data52 < 1 || isNaN(data52)){
const err105 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/counts/" + i4+"/repeat",schemaPath:"#/properties/projects/items/properties/creators/items/properties/counts/items/properties/repeat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
if(data47.every !== undefined){
let data53 = data47.every;
if(typeof data53 === "string"){
if(!pattern9.test(data53)){
const err106 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/counts/" + i4+"/every",schemaPath:"#/properties/projects/items/properties/creators/items/properties/counts/items/properties/every/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
else {
const err107 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/counts/" + i4+"/every",schemaPath:"#/properties/projects/items/properties/creators/items/properties/counts/items/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
else {
const err108 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/counts/" + i4,schemaPath:"#/properties/projects/items/properties/creators/items/properties/counts/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
else {
const err109 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/counts",schemaPath:"#/properties/projects/items/properties/creators/items/properties/counts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data38.posts !== undefined){
let data54 = data38.posts;
if(Array.isArray(data54)){
const len5 = data54.length;
for(let i5=0; i5<len5; i5++){
let data55 = data54[i5];
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(data55.posted_at === undefined){
const err110 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5,schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/required",keyword:"required",params:{missingProperty: "posted_at"},message:"must have required property '"+"posted_at"+"'"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
for(const key7 in data55){
if(!(func1.call(schema40.properties.projects.items.properties.creators.items.properties.posts.items.properties, key7))){
const err111 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5,schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data55.posted_at !== undefined){
if(!(validate74(data55.posted_at, {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/posted_at",parentData:data55,parentDataProperty:"posted_at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data55.title !== undefined){
let data57 = data55.title;
if((typeof data57 !== "string") && (data57 !== null)){
const err112 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/title",schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/properties/title/type",keyword:"type",params:{type: schema40.properties.projects.items.properties.creators.items.properties.posts.items.properties.title.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data55.url !== undefined){
let data58 = data55.url;
if(typeof data58 === "string"){
if(!pattern19.test(data58)){
const err113 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/url",schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://(www\\.|m\\.)?tiktok\\.com/@(?:[A-Za-z0-9._-]|\\{n\\}){1,30}/video/(?:[0-9]|\\{n\\}){1,20}/?([?#].*)?$"},message:"must match pattern \""+"^https?://(www\\.|m\\.)?tiktok\\.com/@(?:[A-Za-z0-9._-]|\\{n\\}){1,30}/video/(?:[0-9]|\\{n\\}){1,20}/?([?#].*)?$"+"\""};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
else {
const err114 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/url",schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data55.tracking_status !== undefined){
let data59 = data55.tracking_status;
if(!((((data59 === "auto_tracked") || (data59 === "pending_review")) || (data59 === "included")) || (data59 === "excluded"))){
const err115 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/tracking_status",schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/properties/tracking_status/enum",keyword:"enum",params:{allowedValues: schema40.properties.projects.items.properties.creators.items.properties.posts.items.properties.tracking_status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data55.readme !== undefined){
let data60 = data55.readme;
if((typeof data60 !== "string") && (data60 !== null)){
const err116 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/readme",schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/properties/readme/type",keyword:"type",params:{type: schema40.properties.projects.items.properties.creators.items.properties.posts.items.properties.readme.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data55.metadata !== undefined){
let data61 = data55.metadata;
if(!(data61 && typeof data61 == "object" && !Array.isArray(data61))){
const err117 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/metadata",schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/properties/metadata/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data55.view_count !== undefined){
let data62 = data55.view_count;
if(!(((typeof data62 == "number") && (!(data62 % 1) && !isNaN(data62))) && (isFinite(data62)))){
const err118 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/view_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/properties/view_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if((typeof data62 == "number") && (isFinite(data62))){
if(data62 > 9007199254740991 || isNaN(data62)){
const err119 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/view_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/properties/view_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(data62 < 0 || isNaN(data62)){
const err120 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/view_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/properties/view_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
}
if(data55.like_count !== undefined){
let data63 = data55.like_count;
if(!(((typeof data63 == "number") && (!(data63 % 1) && !isNaN(data63))) && (isFinite(data63)))){
const err121 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/like_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/properties/like_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if((typeof data63 == "number") && (isFinite(data63))){
if(data63 > 9007199254740991 || isNaN(data63)){
const err122 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/like_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/properties/like_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
if(data63 < 0 || isNaN(data63)){
const err123 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/like_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/properties/like_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
}
if(data55.comment_count !== undefined){
let data64 = data55.comment_count;
if(!(((typeof data64 == "number") && (!(data64 % 1) && !isNaN(data64))) && (isFinite(data64)))){
const err124 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/comment_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/properties/comment_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if((typeof data64 == "number") && (isFinite(data64))){
if(data64 > 9007199254740991 || isNaN(data64)){
const err125 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/comment_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/properties/comment_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
if(data64 < 0 || isNaN(data64)){
const err126 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/comment_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/properties/comment_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
}
if(data55.share_count !== undefined){
let data65 = data55.share_count;
if(!(((typeof data65 == "number") && (!(data65 % 1) && !isNaN(data65))) && (isFinite(data65)))){
const err127 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/share_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/properties/share_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if((typeof data65 == "number") && (isFinite(data65))){
if(data65 > 9007199254740991 || isNaN(data65)){
const err128 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/share_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/properties/share_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
if(data65 < 0 || isNaN(data65)){
const err129 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/share_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/properties/share_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
}
if(data55.save_count !== undefined){
let data66 = data55.save_count;
if(!(((typeof data66 == "number") && (!(data66 % 1) && !isNaN(data66))) && (isFinite(data66)))){
const err130 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/save_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/properties/save_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
if((typeof data66 == "number") && (isFinite(data66))){
if(data66 > 9007199254740991 || isNaN(data66)){
const err131 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/save_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/properties/save_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if(data66 < 0 || isNaN(data66)){
const err132 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/save_count",schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/properties/save_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
if(data55.counts !== undefined){
if(!(validate86(data55.counts, {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/counts",parentData:data55,parentDataProperty:"counts",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate86.errors);
errors = vErrors.length;
}
}
if(data55.changes !== undefined){
if(!(validate89(data55.changes, {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/changes",parentData:data55,parentDataProperty:"changes",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate89.errors);
errors = vErrors.length;
}
}
if(data55.tracking_disabled_at !== undefined){
if(!(validate74(data55.tracking_disabled_at, {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/tracking_disabled_at",parentData:data55,parentDataProperty:"tracking_disabled_at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data55.removed_at !== undefined){
if(!(validate74(data55.removed_at, {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/removed_at",parentData:data55,parentDataProperty:"removed_at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data55.repeat !== undefined){
let data71 = data55.repeat;
if(!(((typeof data71 == "number") && (!(data71 % 1) && !isNaN(data71))) && (isFinite(data71)))){
const err133 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/repeat",schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/properties/repeat/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
if((typeof data71 == "number") && (isFinite(data71))){
if(data71 > 10000 || isNaN(data71)){
const err134 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/repeat",schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/properties/repeat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
if(data71 < 1 || isNaN(data71)){
const err135 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/repeat",schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/properties/repeat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
}
if(data55.every !== undefined){
let data72 = data55.every;
if(typeof data72 === "string"){
if(!pattern9.test(data72)){
const err136 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/every",schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/properties/every/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
else {
const err137 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5+"/every",schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
}
else {
const err138 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts/" + i5,schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
}
else {
const err139 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/posts",schemaPath:"#/properties/projects/items/properties/creators/items/properties/posts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data38.goals !== undefined){
let data73 = data38.goals;
if(Array.isArray(data73)){
const len6 = data73.length;
for(let i6=0; i6<len6; i6++){
let data74 = data73[i6];
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
if(data74.metric === undefined){
const err140 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals/" + i6,schemaPath:"#/properties/projects/items/properties/creators/items/properties/goals/items/required",keyword:"required",params:{missingProperty: "metric"},message:"must have required property '"+"metric"+"'"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(data74.target_value === undefined){
const err141 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals/" + i6,schemaPath:"#/properties/projects/items/properties/creators/items/properties/goals/items/required",keyword:"required",params:{missingProperty: "target_value"},message:"must have required property '"+"target_value"+"'"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(data74.period === undefined){
const err142 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals/" + i6,schemaPath:"#/properties/projects/items/properties/creators/items/properties/goals/items/required",keyword:"required",params:{missingProperty: "period"},message:"must have required property '"+"period"+"'"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
for(const key8 in data74){
if(!(func1.call(schema40.properties.projects.items.properties.creators.items.properties.goals.items.properties, key8))){
const err143 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals/" + i6,schemaPath:"#/properties/projects/items/properties/creators/items/properties/goals/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
if(data74.start_date !== undefined){
if(!(validate94(data74.start_date, {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals/" + i6+"/start_date",parentData:data74,parentDataProperty:"start_date",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate94.errors);
errors = vErrors.length;
}
}
if(data74.end_date !== undefined){
if(!(validate94(data74.end_date, {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals/" + i6+"/end_date",parentData:data74,parentDataProperty:"end_date",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate94.errors);
errors = vErrors.length;
}
}
if(data74.at !== undefined){
if(!(validate74(data74.at, {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals/" + i6+"/at",parentData:data74,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data74.changes !== undefined){
let data78 = data74.changes;
if(Array.isArray(data78)){
const len7 = data78.length;
for(let i7=0; i7<len7; i7++){
let data79 = data78[i7];
if(data79 && typeof data79 == "object" && !Array.isArray(data79)){
if(Object.keys(data79).length < 2){
const err144 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals/" + i6+"/changes/" + i7,schemaPath:"#/properties/projects/items/properties/creators/items/properties/goals/items/properties/changes/items/minProperties",keyword:"minProperties",params:{limit: 2},message:"must NOT have fewer than 2 properties"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if(data79.at === undefined){
const err145 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals/" + i6+"/changes/" + i7,schemaPath:"#/properties/projects/items/properties/creators/items/properties/goals/items/properties/changes/items/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
for(const key9 in data79){
if(!(((((((key9 === "target_value") || (key9 === "start_date")) || (key9 === "end_date")) || (key9 === "is_active")) || (key9 === "at")) || (key9 === "repeat")) || (key9 === "every"))){
const err146 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals/" + i6+"/changes/" + i7,schemaPath:"#/properties/projects/items/properties/creators/items/properties/goals/items/properties/changes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data79.start_date !== undefined){
if(!(validate94(data79.start_date, {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals/" + i6+"/changes/" + i7+"/start_date",parentData:data79,parentDataProperty:"start_date",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate94.errors);
errors = vErrors.length;
}
}
if(data79.end_date !== undefined){
if(!(validate94(data79.end_date, {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals/" + i6+"/changes/" + i7+"/end_date",parentData:data79,parentDataProperty:"end_date",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate94.errors);
errors = vErrors.length;
}
}
if(data79.at !== undefined){
if(!(validate74(data79.at, {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals/" + i6+"/changes/" + i7+"/at",parentData:data79,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data79.repeat !== undefined){
let data83 = data79.repeat;
if(!(((typeof data83 == "number") && (!(data83 % 1) && !isNaN(data83))) && (isFinite(data83)))){
const err147 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals/" + i6+"/changes/" + i7+"/repeat",schemaPath:"#/properties/projects/items/properties/creators/items/properties/goals/items/properties/changes/items/properties/repeat/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if((typeof data83 == "number") && (isFinite(data83))){
if(data83 > 10000 || isNaN(data83)){
const err148 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals/" + i6+"/changes/" + i7+"/repeat",schemaPath:"#/properties/projects/items/properties/creators/items/properties/goals/items/properties/changes/items/properties/repeat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
if(data83 < 1 || isNaN(data83)){
const err149 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals/" + i6+"/changes/" + i7+"/repeat",schemaPath:"#/properties/projects/items/properties/creators/items/properties/goals/items/properties/changes/items/properties/repeat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
}
if(data79.every !== undefined){
let data84 = data79.every;
if(typeof data84 === "string"){
if(!pattern9.test(data84)){
const err150 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals/" + i6+"/changes/" + i7+"/every",schemaPath:"#/properties/projects/items/properties/creators/items/properties/goals/items/properties/changes/items/properties/every/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
else {
const err151 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals/" + i6+"/changes/" + i7+"/every",schemaPath:"#/properties/projects/items/properties/creators/items/properties/goals/items/properties/changes/items/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
}
else {
const err152 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals/" + i6+"/changes/" + i7,schemaPath:"#/properties/projects/items/properties/creators/items/properties/goals/items/properties/changes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
}
else {
const err153 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals/" + i6+"/changes",schemaPath:"#/properties/projects/items/properties/creators/items/properties/goals/items/properties/changes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
if(data74.removed_at !== undefined){
if(!(validate74(data74.removed_at, {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals/" + i6+"/removed_at",parentData:data74,parentDataProperty:"removed_at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data74.repeat !== undefined){
let data86 = data74.repeat;
if(!(((typeof data86 == "number") && (!(data86 % 1) && !isNaN(data86))) && (isFinite(data86)))){
const err154 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals/" + i6+"/repeat",schemaPath:"#/properties/projects/items/properties/creators/items/properties/goals/items/properties/repeat/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
if((typeof data86 == "number") && (isFinite(data86))){
if(data86 > 10000 || isNaN(data86)){
const err155 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals/" + i6+"/repeat",schemaPath:"#/properties/projects/items/properties/creators/items/properties/goals/items/properties/repeat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
if(data86 < 1 || isNaN(data86)){
const err156 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals/" + i6+"/repeat",schemaPath:"#/properties/projects/items/properties/creators/items/properties/goals/items/properties/repeat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
}
if(data74.every !== undefined){
let data87 = data74.every;
if(typeof data87 === "string"){
if(!pattern9.test(data87)){
const err157 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals/" + i6+"/every",schemaPath:"#/properties/projects/items/properties/creators/items/properties/goals/items/properties/every/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
else {
const err158 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals/" + i6+"/every",schemaPath:"#/properties/projects/items/properties/creators/items/properties/goals/items/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
}
else {
const err159 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals/" + i6,schemaPath:"#/properties/projects/items/properties/creators/items/properties/goals/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
}
else {
const err160 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/goals",schemaPath:"#/properties/projects/items/properties/creators/items/properties/goals/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data38.changes !== undefined){
let data88 = data38.changes;
if(Array.isArray(data88)){
const len8 = data88.length;
for(let i8=0; i8<len8; i8++){
let data89 = data88[i8];
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
if(Object.keys(data89).length < 2){
const err161 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/changes/" + i8,schemaPath:"#/properties/projects/items/properties/creators/items/properties/changes/items/minProperties",keyword:"minProperties",params:{limit: 2},message:"must NOT have fewer than 2 properties"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
if(data89.at === undefined){
const err162 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/changes/" + i8,schemaPath:"#/properties/projects/items/properties/creators/items/properties/changes/items/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
for(const key10 in data89){
if(!(((((((key10 === "tiktok_handle") || (key10 === "tracking_mode")) || (key10 === "readme")) || (key10 === "metadata")) || (key10 === "at")) || (key10 === "repeat")) || (key10 === "every"))){
const err163 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/changes/" + i8,schemaPath:"#/properties/projects/items/properties/creators/items/properties/changes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
if(data89.at !== undefined){
if(!(validate74(data89.at, {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/changes/" + i8+"/at",parentData:data89,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data89.repeat !== undefined){
let data91 = data89.repeat;
if(!(((typeof data91 == "number") && (!(data91 % 1) && !isNaN(data91))) && (isFinite(data91)))){
const err164 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/changes/" + i8+"/repeat",schemaPath:"#/properties/projects/items/properties/creators/items/properties/changes/items/properties/repeat/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if((typeof data91 == "number") && (isFinite(data91))){
if(data91 > 10000 || isNaN(data91)){
const err165 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/changes/" + i8+"/repeat",schemaPath:"#/properties/projects/items/properties/creators/items/properties/changes/items/properties/repeat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
if(data91 < 1 || isNaN(data91)){
const err166 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/changes/" + i8+"/repeat",schemaPath:"#/properties/projects/items/properties/creators/items/properties/changes/items/properties/repeat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
}
if(data89.every !== undefined){
let data92 = data89.every;
if(typeof data92 === "string"){
if(!pattern9.test(data92)){
const err167 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/changes/" + i8+"/every",schemaPath:"#/properties/projects/items/properties/creators/items/properties/changes/items/properties/every/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
}
else {
const err168 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/changes/" + i8+"/every",schemaPath:"#/properties/projects/items/properties/creators/items/properties/changes/items/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
}
else {
const err169 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/changes/" + i8,schemaPath:"#/properties/projects/items/properties/creators/items/properties/changes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
}
else {
const err170 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/changes",schemaPath:"#/properties/projects/items/properties/creators/items/properties/changes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data38.removed_at !== undefined){
if(!(validate74(data38.removed_at, {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/removed_at",parentData:data38,parentDataProperty:"removed_at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data38.repeat !== undefined){
let data94 = data38.repeat;
if(!(((typeof data94 == "number") && (!(data94 % 1) && !isNaN(data94))) && (isFinite(data94)))){
const err171 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/repeat",schemaPath:"#/properties/projects/items/properties/creators/items/properties/repeat/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
if((typeof data94 == "number") && (isFinite(data94))){
if(data94 > 10000 || isNaN(data94)){
const err172 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/repeat",schemaPath:"#/properties/projects/items/properties/creators/items/properties/repeat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
if(data94 < 1 || isNaN(data94)){
const err173 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/repeat",schemaPath:"#/properties/projects/items/properties/creators/items/properties/repeat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
}
if(data38.every !== undefined){
let data95 = data38.every;
if(typeof data95 === "string"){
if(!pattern9.test(data95)){
const err174 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/every",schemaPath:"#/properties/projects/items/properties/creators/items/properties/every/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
else {
const err175 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3+"/every",schemaPath:"#/properties/projects/items/properties/creators/items/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
}
else {
const err176 = {instancePath:instancePath+"/projects/" + i2+"/creators/" + i3,schemaPath:"#/properties/projects/items/properties/creators/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
}
else {
const err177 = {instancePath:instancePath+"/projects/" + i2+"/creators",schemaPath:"#/properties/projects/items/properties/creators/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
if(data35.videos !== undefined){
let data96 = data35.videos;
if(Array.isArray(data96)){
const len9 = data96.length;
for(let i9=0; i9<len9; i9++){
let data97 = data96[i9];
if(data97 && typeof data97 == "object" && !Array.isArray(data97)){
if(data97.url === undefined){
const err178 = {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9,schemaPath:"#/properties/projects/items/properties/videos/items/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
for(const key11 in data97){
if(!(func1.call(schema40.properties.projects.items.properties.videos.items.properties, key11))){
const err179 = {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9,schemaPath:"#/properties/projects/items/properties/videos/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
if(data97.url !== undefined){
let data98 = data97.url;
if(typeof data98 === "string"){
if(!pattern19.test(data98)){
const err180 = {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9+"/url",schemaPath:"#/properties/projects/items/properties/videos/items/properties/url/pattern",keyword:"pattern",params:{pattern: "^https?://(www\\.|m\\.)?tiktok\\.com/@(?:[A-Za-z0-9._-]|\\{n\\}){1,30}/video/(?:[0-9]|\\{n\\}){1,20}/?([?#].*)?$"},message:"must match pattern \""+"^https?://(www\\.|m\\.)?tiktok\\.com/@(?:[A-Za-z0-9._-]|\\{n\\}){1,30}/video/(?:[0-9]|\\{n\\}){1,20}/?([?#].*)?$"+"\""};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
else {
const err181 = {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9+"/url",schemaPath:"#/properties/projects/items/properties/videos/items/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data97.at !== undefined){
if(!(validate74(data97.at, {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9+"/at",parentData:data97,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data97.view_count !== undefined){
let data100 = data97.view_count;
if(!(((typeof data100 == "number") && (!(data100 % 1) && !isNaN(data100))) && (isFinite(data100)))){
const err182 = {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9+"/view_count",schemaPath:"#/properties/projects/items/properties/videos/items/properties/view_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
if((typeof data100 == "number") && (isFinite(data100))){
if(data100 > 9007199254740991 || isNaN(data100)){
const err183 = {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9+"/view_count",schemaPath:"#/properties/projects/items/properties/videos/items/properties/view_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
if(data100 < 0 || isNaN(data100)){
const err184 = {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9+"/view_count",schemaPath:"#/properties/projects/items/properties/videos/items/properties/view_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
}
if(data97.like_count !== undefined){
let data101 = data97.like_count;
if(!(((typeof data101 == "number") && (!(data101 % 1) && !isNaN(data101))) && (isFinite(data101)))){
const err185 = {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9+"/like_count",schemaPath:"#/properties/projects/items/properties/videos/items/properties/like_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
if((typeof data101 == "number") && (isFinite(data101))){
if(data101 > 9007199254740991 || isNaN(data101)){
const err186 = {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9+"/like_count",schemaPath:"#/properties/projects/items/properties/videos/items/properties/like_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
if(data101 < 0 || isNaN(data101)){
const err187 = {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9+"/like_count",schemaPath:"#/properties/projects/items/properties/videos/items/properties/like_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
}
}
if(data97.comment_count !== undefined){
let data102 = data97.comment_count;
if(!(((typeof data102 == "number") && (!(data102 % 1) && !isNaN(data102))) && (isFinite(data102)))){
const err188 = {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9+"/comment_count",schemaPath:"#/properties/projects/items/properties/videos/items/properties/comment_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
if((typeof data102 == "number") && (isFinite(data102))){
if(data102 > 9007199254740991 || isNaN(data102)){
const err189 = {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9+"/comment_count",schemaPath:"#/properties/projects/items/properties/videos/items/properties/comment_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if(data102 < 0 || isNaN(data102)){
const err190 = {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9+"/comment_count",schemaPath:"#/properties/projects/items/properties/videos/items/properties/comment_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
}
}
if(data97.share_count !== undefined){
let data103 = data97.share_count;
if(!(((typeof data103 == "number") && (!(data103 % 1) && !isNaN(data103))) && (isFinite(data103)))){
const err191 = {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9+"/share_count",schemaPath:"#/properties/projects/items/properties/videos/items/properties/share_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
if((typeof data103 == "number") && (isFinite(data103))){
if(data103 > 9007199254740991 || isNaN(data103)){
const err192 = {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9+"/share_count",schemaPath:"#/properties/projects/items/properties/videos/items/properties/share_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
if(data103 < 0 || isNaN(data103)){
const err193 = {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9+"/share_count",schemaPath:"#/properties/projects/items/properties/videos/items/properties/share_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
}
if(data97.save_count !== undefined){
let data104 = data97.save_count;
if(!(((typeof data104 == "number") && (!(data104 % 1) && !isNaN(data104))) && (isFinite(data104)))){
const err194 = {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9+"/save_count",schemaPath:"#/properties/projects/items/properties/videos/items/properties/save_count/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
if((typeof data104 == "number") && (isFinite(data104))){
if(data104 > 9007199254740991 || isNaN(data104)){
const err195 = {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9+"/save_count",schemaPath:"#/properties/projects/items/properties/videos/items/properties/save_count/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9007199254740991},message:"must be <= 9007199254740991"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
if(data104 < 0 || isNaN(data104)){
const err196 = {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9+"/save_count",schemaPath:"#/properties/projects/items/properties/videos/items/properties/save_count/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
}
if(data97.counts !== undefined){
if(!(validate86(data97.counts, {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9+"/counts",parentData:data97,parentDataProperty:"counts",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate86.errors);
errors = vErrors.length;
}
}
if(data97.changes !== undefined){
if(!(validate89(data97.changes, {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9+"/changes",parentData:data97,parentDataProperty:"changes",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate89.errors);
errors = vErrors.length;
}
}
if(data97.tracking_disabled_at !== undefined){
if(!(validate74(data97.tracking_disabled_at, {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9+"/tracking_disabled_at",parentData:data97,parentDataProperty:"tracking_disabled_at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data97.removed_at !== undefined){
if(!(validate74(data97.removed_at, {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9+"/removed_at",parentData:data97,parentDataProperty:"removed_at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data97.repeat !== undefined){
let data109 = data97.repeat;
if(!(((typeof data109 == "number") && (!(data109 % 1) && !isNaN(data109))) && (isFinite(data109)))){
const err197 = {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9+"/repeat",schemaPath:"#/properties/projects/items/properties/videos/items/properties/repeat/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
if((typeof data109 == "number") && (isFinite(data109))){
if(data109 > 10000 || isNaN(data109)){
const err198 = {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9+"/repeat",schemaPath:"#/properties/projects/items/properties/videos/items/properties/repeat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
if(data109 < 1 || isNaN(data109)){
const err199 = {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9+"/repeat",schemaPath:"#/properties/projects/items/properties/videos/items/properties/repeat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
}
if(data97.every !== undefined){
let data110 = data97.every;
if(typeof data110 === "string"){
if(!pattern9.test(data110)){
const err200 = {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9+"/every",schemaPath:"#/properties/projects/items/properties/videos/items/properties/every/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
}
else {
const err201 = {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9+"/every",schemaPath:"#/properties/projects/items/properties/videos/items/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
}
}
else {
const err202 = {instancePath:instancePath+"/projects/" + i2+"/videos/" + i9,schemaPath:"#/properties/projects/items/properties/videos/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
}
}
else {
const err203 = {instancePath:instancePath+"/projects/" + i2+"/videos",schemaPath:"#/properties/projects/items/properties/videos/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
}
if(data35.payout_structures !== undefined){
let data111 = data35.payout_structures;
if(Array.isArray(data111)){
const len10 = data111.length;
for(let i10=0; i10<len10; i10++){
let data112 = data111[i10];
if(data112 && typeof data112 == "object" && !Array.isArray(data112)){
if(data112.name === undefined){
const err204 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10,schemaPath:"#/properties/projects/items/properties/payout_structures/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
if(data112.period === undefined){
const err205 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10,schemaPath:"#/properties/projects/items/properties/payout_structures/items/required",keyword:"required",params:{missingProperty: "period"},message:"must have required property '"+"period"+"'"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
if(data112.amount_cents === undefined){
const err206 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10,schemaPath:"#/properties/projects/items/properties/payout_structures/items/required",keyword:"required",params:{missingProperty: "amount_cents"},message:"must have required property '"+"amount_cents"+"'"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
if(data112.criteria_type === undefined){
const err207 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10,schemaPath:"#/properties/projects/items/properties/payout_structures/items/required",keyword:"required",params:{missingProperty: "criteria_type"},message:"must have required property '"+"criteria_type"+"'"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
for(const key12 in data112){
if(!(func1.call(schema40.properties.projects.items.properties.payout_structures.items.properties, key12))){
const err208 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10,schemaPath:"#/properties/projects/items/properties/payout_structures/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
}
if(data112.at !== undefined){
if(!(validate74(data112.at, {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/at",parentData:data112,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data112.assigned_to !== undefined){
let data114 = data112.assigned_to;
if(Array.isArray(data114)){
const len11 = data114.length;
for(let i11=0; i11<len11; i11++){
let data115 = data114[i11];
if((typeof data115 !== "string") && (!(data115 && typeof data115 == "object" && !Array.isArray(data115)))){
const err209 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/assigned_to/" + i11,schemaPath:"#/properties/projects/items/properties/payout_structures/items/properties/assigned_to/items/type",keyword:"type",params:{type: schema40.properties.projects.items.properties.payout_structures.items.properties.assigned_to.items.type},message:"must be string,object"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
if(typeof data115 === "string"){
if(func5(data115) < 1){
const err210 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/assigned_to/" + i11,schemaPath:"#/properties/projects/items/properties/payout_structures/items/properties/assigned_to/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
if(data115 && typeof data115 == "object" && !Array.isArray(data115)){
if(data115.creator === undefined){
const err211 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/assigned_to/" + i11,schemaPath:"#/properties/projects/items/properties/payout_structures/items/properties/assigned_to/items/required",keyword:"required",params:{missingProperty: "creator"},message:"must have required property '"+"creator"+"'"};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
for(const key13 in data115){
if(!((((((key13 === "creator") || (key13 === "assigned_at")) || (key13 === "at")) || (key13 === "unassigned_at")) || (key13 === "repeat")) || (key13 === "every"))){
const err212 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/assigned_to/" + i11,schemaPath:"#/properties/projects/items/properties/payout_structures/items/properties/assigned_to/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key13},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(data115.creator !== undefined){
let data116 = data115.creator;
if(typeof data116 === "string"){
if(func5(data116) < 1){
const err213 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/assigned_to/" + i11+"/creator",schemaPath:"#/properties/projects/items/properties/payout_structures/items/properties/assigned_to/items/properties/creator/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
else {
const err214 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/assigned_to/" + i11+"/creator",schemaPath:"#/properties/projects/items/properties/payout_structures/items/properties/assigned_to/items/properties/creator/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data115.assigned_at !== undefined){
if(!(validate74(data115.assigned_at, {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/assigned_to/" + i11+"/assigned_at",parentData:data115,parentDataProperty:"assigned_at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data115.at !== undefined){
if(!(validate74(data115.at, {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/assigned_to/" + i11+"/at",parentData:data115,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data115.unassigned_at !== undefined){
if(!(validate74(data115.unassigned_at, {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/assigned_to/" + i11+"/unassigned_at",parentData:data115,parentDataProperty:"unassigned_at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data115.repeat !== undefined){
let data120 = data115.repeat;
if(!(((typeof data120 == "number") && (!(data120 % 1) && !isNaN(data120))) && (isFinite(data120)))){
const err215 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/assigned_to/" + i11+"/repeat",schemaPath:"#/properties/projects/items/properties/payout_structures/items/properties/assigned_to/items/properties/repeat/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
if((typeof data120 == "number") && (isFinite(data120))){
if(data120 > 10000 || isNaN(data120)){
const err216 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/assigned_to/" + i11+"/repeat",schemaPath:"#/properties/projects/items/properties/payout_structures/items/properties/assigned_to/items/properties/repeat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
if(data120 < 1 || isNaN(data120)){
const err217 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/assigned_to/" + i11+"/repeat",schemaPath:"#/properties/projects/items/properties/payout_structures/items/properties/assigned_to/items/properties/repeat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
}
if(data115.every !== undefined){
let data121 = data115.every;
if(typeof data121 === "string"){
if(!pattern9.test(data121)){
const err218 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/assigned_to/" + i11+"/every",schemaPath:"#/properties/projects/items/properties/payout_structures/items/properties/assigned_to/items/properties/every/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
else {
const err219 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/assigned_to/" + i11+"/every",schemaPath:"#/properties/projects/items/properties/payout_structures/items/properties/assigned_to/items/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
}
}
}
}
else {
const err220 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/assigned_to",schemaPath:"#/properties/projects/items/properties/payout_structures/items/properties/assigned_to/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
}
if(data112.changes !== undefined){
let data122 = data112.changes;
if(Array.isArray(data122)){
const len12 = data122.length;
for(let i12=0; i12<len12; i12++){
let data123 = data122[i12];
if(data123 && typeof data123 == "object" && !Array.isArray(data123)){
if(Object.keys(data123).length < 2){
const err221 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/changes/" + i12,schemaPath:"#/properties/projects/items/properties/payout_structures/items/properties/changes/items/minProperties",keyword:"minProperties",params:{limit: 2},message:"must NOT have fewer than 2 properties"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
if(data123.at === undefined){
const err222 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/changes/" + i12,schemaPath:"#/properties/projects/items/properties/payout_structures/items/properties/changes/items/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
for(const key14 in data123){
if(!(func1.call(schema40.properties.projects.items.properties.payout_structures.items.properties.changes.items.properties, key14))){
const err223 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/changes/" + i12,schemaPath:"#/properties/projects/items/properties/payout_structures/items/properties/changes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key14},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data123.at !== undefined){
if(!(validate74(data123.at, {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/changes/" + i12+"/at",parentData:data123,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data123.repeat !== undefined){
let data125 = data123.repeat;
if(!(((typeof data125 == "number") && (!(data125 % 1) && !isNaN(data125))) && (isFinite(data125)))){
const err224 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/changes/" + i12+"/repeat",schemaPath:"#/properties/projects/items/properties/payout_structures/items/properties/changes/items/properties/repeat/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
if((typeof data125 == "number") && (isFinite(data125))){
if(data125 > 10000 || isNaN(data125)){
const err225 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/changes/" + i12+"/repeat",schemaPath:"#/properties/projects/items/properties/payout_structures/items/properties/changes/items/properties/repeat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
if(data125 < 1 || isNaN(data125)){
const err226 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/changes/" + i12+"/repeat",schemaPath:"#/properties/projects/items/properties/payout_structures/items/properties/changes/items/properties/repeat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
}
if(data123.every !== undefined){
let data126 = data123.every;
if(typeof data126 === "string"){
if(!pattern9.test(data126)){
const err227 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/changes/" + i12+"/every",schemaPath:"#/properties/projects/items/properties/payout_structures/items/properties/changes/items/properties/every/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
else {
const err228 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/changes/" + i12+"/every",schemaPath:"#/properties/projects/items/properties/payout_structures/items/properties/changes/items/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
}
}
else {
const err229 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/changes/" + i12,schemaPath:"#/properties/projects/items/properties/payout_structures/items/properties/changes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
}
}
else {
const err230 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/changes",schemaPath:"#/properties/projects/items/properties/payout_structures/items/properties/changes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
}
if(data112.archived_at !== undefined){
if(!(validate74(data112.archived_at, {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/archived_at",parentData:data112,parentDataProperty:"archived_at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data112.repeat !== undefined){
let data128 = data112.repeat;
if(!(((typeof data128 == "number") && (!(data128 % 1) && !isNaN(data128))) && (isFinite(data128)))){
const err231 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/repeat",schemaPath:"#/properties/projects/items/properties/payout_structures/items/properties/repeat/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
if((typeof data128 == "number") && (isFinite(data128))){
if(data128 > 10000 || isNaN(data128)){
const err232 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/repeat",schemaPath:"#/properties/projects/items/properties/payout_structures/items/properties/repeat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
if(data128 < 1 || isNaN(data128)){
const err233 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/repeat",schemaPath:"#/properties/projects/items/properties/payout_structures/items/properties/repeat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
}
if(data112.every !== undefined){
let data129 = data112.every;
if(typeof data129 === "string"){
if(!pattern9.test(data129)){
const err234 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/every",schemaPath:"#/properties/projects/items/properties/payout_structures/items/properties/every/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
else {
const err235 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10+"/every",schemaPath:"#/properties/projects/items/properties/payout_structures/items/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
}
else {
const err236 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures/" + i10,schemaPath:"#/properties/projects/items/properties/payout_structures/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
}
else {
const err237 = {instancePath:instancePath+"/projects/" + i2+"/payout_structures",schemaPath:"#/properties/projects/items/properties/payout_structures/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
if(data35.campaigns !== undefined){
let data130 = data35.campaigns;
if(Array.isArray(data130)){
const len13 = data130.length;
for(let i13=0; i13<len13; i13++){
let data131 = data130[i13];
if(data131 && typeof data131 == "object" && !Array.isArray(data131)){
if(data131.name === undefined){
const err238 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13,schemaPath:"#/properties/projects/items/properties/campaigns/items/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
for(const key15 in data131){
if(!(func1.call(schema40.properties.projects.items.properties.campaigns.items.properties, key15))){
const err239 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13,schemaPath:"#/properties/projects/items/properties/campaigns/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key15},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err239];
}
else {
vErrors.push(err239);
}
errors++;
}
}
if(data131.target_at !== undefined){
if(!(validate115(data131.target_at, {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/target_at",parentData:data131,parentDataProperty:"target_at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate115.errors);
errors = vErrors.length;
}
}
if(data131.at !== undefined){
if(!(validate74(data131.at, {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/at",parentData:data131,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data131.items !== undefined){
let data134 = data131.items;
if(Array.isArray(data134)){
const len14 = data134.length;
for(let i14=0; i14<len14; i14++){
let data135 = data134[i14];
const _errs250 = errors;
let valid46 = false;
let passing0 = null;
const _errs251 = errors;
if(data135 && typeof data135 == "object" && !Array.isArray(data135)){
if(data135.creator === undefined){
const err240 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/items/" + i14,schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/items/items/oneOf/0/required",keyword:"required",params:{missingProperty: "creator"},message:"must have required property '"+"creator"+"'"};
if(vErrors === null){
vErrors = [err240];
}
else {
vErrors.push(err240);
}
errors++;
}
}
var _valid0 = _errs251 === errors;
if(_valid0){
valid46 = true;
passing0 = 0;
}
const _errs252 = errors;
if(data135 && typeof data135 == "object" && !Array.isArray(data135)){
if(data135.video === undefined){
const err241 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/items/" + i14,schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/items/items/oneOf/1/required",keyword:"required",params:{missingProperty: "video"},message:"must have required property '"+"video"+"'"};
if(vErrors === null){
vErrors = [err241];
}
else {
vErrors.push(err241);
}
errors++;
}
}
var _valid0 = _errs252 === errors;
if(_valid0 && valid46){
valid46 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid46 = true;
passing0 = 1;
}
const _errs253 = errors;
if(data135 && typeof data135 == "object" && !Array.isArray(data135)){
if(data135.campaign === undefined){
const err242 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/items/" + i14,schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/items/items/oneOf/2/required",keyword:"required",params:{missingProperty: "campaign"},message:"must have required property '"+"campaign"+"'"};
if(vErrors === null){
vErrors = [err242];
}
else {
vErrors.push(err242);
}
errors++;
}
}
var _valid0 = _errs253 === errors;
if(_valid0 && valid46){
valid46 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid46 = true;
passing0 = 2;
}
}
}
if(!valid46){
const err243 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/items/" + i14,schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/items/items/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err243];
}
else {
vErrors.push(err243);
}
errors++;
}
else {
errors = _errs250;
if(vErrors !== null){
if(_errs250){
vErrors.length = _errs250;
}
else {
vErrors = null;
}
}
}
if(data135 && typeof data135 == "object" && !Array.isArray(data135)){
for(const key16 in data135){
if(!(((((((key16 === "creator") || (key16 === "video")) || (key16 === "campaign")) || (key16 === "at")) || (key16 === "removed_at")) || (key16 === "repeat")) || (key16 === "every"))){
const err244 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/items/" + i14,schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/items/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key16},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err244];
}
else {
vErrors.push(err244);
}
errors++;
}
}
if(data135.creator !== undefined){
let data136 = data135.creator;
if(typeof data136 === "string"){
if(func5(data136) < 1){
const err245 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/items/" + i14+"/creator",schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/items/items/properties/creator/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err245];
}
else {
vErrors.push(err245);
}
errors++;
}
}
else {
const err246 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/items/" + i14+"/creator",schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/items/items/properties/creator/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err246];
}
else {
vErrors.push(err246);
}
errors++;
}
}
if(data135.video !== undefined){
let data137 = data135.video;
if(typeof data137 === "string"){
if(func5(data137) < 1){
const err247 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/items/" + i14+"/video",schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/items/items/properties/video/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err247];
}
else {
vErrors.push(err247);
}
errors++;
}
}
else {
const err248 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/items/" + i14+"/video",schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/items/items/properties/video/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err248];
}
else {
vErrors.push(err248);
}
errors++;
}
}
if(data135.campaign !== undefined){
let data138 = data135.campaign;
if(typeof data138 === "string"){
if(func5(data138) < 1){
const err249 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/items/" + i14+"/campaign",schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/items/items/properties/campaign/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err249];
}
else {
vErrors.push(err249);
}
errors++;
}
}
else {
const err250 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/items/" + i14+"/campaign",schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/items/items/properties/campaign/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err250];
}
else {
vErrors.push(err250);
}
errors++;
}
}
if(data135.at !== undefined){
if(!(validate74(data135.at, {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/items/" + i14+"/at",parentData:data135,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data135.removed_at !== undefined){
if(!(validate74(data135.removed_at, {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/items/" + i14+"/removed_at",parentData:data135,parentDataProperty:"removed_at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data135.repeat !== undefined){
let data141 = data135.repeat;
if(!(((typeof data141 == "number") && (!(data141 % 1) && !isNaN(data141))) && (isFinite(data141)))){
const err251 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/items/" + i14+"/repeat",schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/items/items/properties/repeat/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err251];
}
else {
vErrors.push(err251);
}
errors++;
}
if((typeof data141 == "number") && (isFinite(data141))){
if(data141 > 10000 || isNaN(data141)){
const err252 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/items/" + i14+"/repeat",schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/items/items/properties/repeat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err252];
}
else {
vErrors.push(err252);
}
errors++;
}
if(data141 < 1 || isNaN(data141)){
const err253 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/items/" + i14+"/repeat",schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/items/items/properties/repeat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err253];
}
else {
vErrors.push(err253);
}
errors++;
}
}
}
if(data135.every !== undefined){
let data142 = data135.every;
if(typeof data142 === "string"){
if(!pattern9.test(data142)){
const err254 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/items/" + i14+"/every",schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/items/items/properties/every/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
if(vErrors === null){
vErrors = [err254];
}
else {
vErrors.push(err254);
}
errors++;
}
}
else {
const err255 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/items/" + i14+"/every",schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/items/items/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err255];
}
else {
vErrors.push(err255);
}
errors++;
}
}
}
else {
const err256 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/items/" + i14,schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/items/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err256];
}
else {
vErrors.push(err256);
}
errors++;
}
}
}
else {
const err257 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/items",schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/items/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err257];
}
else {
vErrors.push(err257);
}
errors++;
}
}
if(data131.changes !== undefined){
let data143 = data131.changes;
if(Array.isArray(data143)){
const len15 = data143.length;
for(let i15=0; i15<len15; i15++){
let data144 = data143[i15];
if(data144 && typeof data144 == "object" && !Array.isArray(data144)){
if(Object.keys(data144).length < 2){
const err258 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/changes/" + i15,schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/changes/items/minProperties",keyword:"minProperties",params:{limit: 2},message:"must NOT have fewer than 2 properties"};
if(vErrors === null){
vErrors = [err258];
}
else {
vErrors.push(err258);
}
errors++;
}
if(data144.at === undefined){
const err259 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/changes/" + i15,schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/changes/items/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err259];
}
else {
vErrors.push(err259);
}
errors++;
}
for(const key17 in data144){
if(!((((((((key17 === "name") || (key17 === "readme")) || (key17 === "metadata")) || (key17 === "target_views")) || (key17 === "target_at")) || (key17 === "at")) || (key17 === "repeat")) || (key17 === "every"))){
const err260 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/changes/" + i15,schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/changes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key17},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err260];
}
else {
vErrors.push(err260);
}
errors++;
}
}
if(data144.target_at !== undefined){
if(!(validate115(data144.target_at, {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/changes/" + i15+"/target_at",parentData:data144,parentDataProperty:"target_at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate115.errors);
errors = vErrors.length;
}
}
if(data144.at !== undefined){
if(!(validate74(data144.at, {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/changes/" + i15+"/at",parentData:data144,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data144.repeat !== undefined){
let data147 = data144.repeat;
if(!(((typeof data147 == "number") && (!(data147 % 1) && !isNaN(data147))) && (isFinite(data147)))){
const err261 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/changes/" + i15+"/repeat",schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/changes/items/properties/repeat/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err261];
}
else {
vErrors.push(err261);
}
errors++;
}
if((typeof data147 == "number") && (isFinite(data147))){
if(data147 > 10000 || isNaN(data147)){
const err262 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/changes/" + i15+"/repeat",schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/changes/items/properties/repeat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err262];
}
else {
vErrors.push(err262);
}
errors++;
}
if(data147 < 1 || isNaN(data147)){
const err263 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/changes/" + i15+"/repeat",schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/changes/items/properties/repeat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err263];
}
else {
vErrors.push(err263);
}
errors++;
}
}
}
if(data144.every !== undefined){
let data148 = data144.every;
if(typeof data148 === "string"){
if(!pattern9.test(data148)){
const err264 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/changes/" + i15+"/every",schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/changes/items/properties/every/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
if(vErrors === null){
vErrors = [err264];
}
else {
vErrors.push(err264);
}
errors++;
}
}
else {
const err265 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/changes/" + i15+"/every",schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/changes/items/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err265];
}
else {
vErrors.push(err265);
}
errors++;
}
}
}
else {
const err266 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/changes/" + i15,schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/changes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err266];
}
else {
vErrors.push(err266);
}
errors++;
}
}
}
else {
const err267 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/changes",schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/changes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err267];
}
else {
vErrors.push(err267);
}
errors++;
}
}
if(data131.removed_at !== undefined){
if(!(validate74(data131.removed_at, {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/removed_at",parentData:data131,parentDataProperty:"removed_at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data131.repeat !== undefined){
let data150 = data131.repeat;
if(!(((typeof data150 == "number") && (!(data150 % 1) && !isNaN(data150))) && (isFinite(data150)))){
const err268 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/repeat",schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/repeat/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err268];
}
else {
vErrors.push(err268);
}
errors++;
}
if((typeof data150 == "number") && (isFinite(data150))){
if(data150 > 10000 || isNaN(data150)){
const err269 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/repeat",schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/repeat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err269];
}
else {
vErrors.push(err269);
}
errors++;
}
if(data150 < 1 || isNaN(data150)){
const err270 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/repeat",schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/repeat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err270];
}
else {
vErrors.push(err270);
}
errors++;
}
}
}
if(data131.every !== undefined){
let data151 = data131.every;
if(typeof data151 === "string"){
if(!pattern9.test(data151)){
const err271 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/every",schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/every/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
if(vErrors === null){
vErrors = [err271];
}
else {
vErrors.push(err271);
}
errors++;
}
}
else {
const err272 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13+"/every",schemaPath:"#/properties/projects/items/properties/campaigns/items/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err272];
}
else {
vErrors.push(err272);
}
errors++;
}
}
}
else {
const err273 = {instancePath:instancePath+"/projects/" + i2+"/campaigns/" + i13,schemaPath:"#/properties/projects/items/properties/campaigns/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err273];
}
else {
vErrors.push(err273);
}
errors++;
}
}
}
else {
const err274 = {instancePath:instancePath+"/projects/" + i2+"/campaigns",schemaPath:"#/properties/projects/items/properties/campaigns/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err274];
}
else {
vErrors.push(err274);
}
errors++;
}
}
if(data35.payout_accruals !== undefined){
let data152 = data35.payout_accruals;
if(Array.isArray(data152)){
const len16 = data152.length;
for(let i16=0; i16<len16; i16++){
let data153 = data152[i16];
if(data153 && typeof data153 == "object" && !Array.isArray(data153)){
if(data153.at === undefined){
const err275 = {instancePath:instancePath+"/projects/" + i2+"/payout_accruals/" + i16,schemaPath:"#/properties/projects/items/properties/payout_accruals/items/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err275];
}
else {
vErrors.push(err275);
}
errors++;
}
if(data153.creator === undefined){
const err276 = {instancePath:instancePath+"/projects/" + i2+"/payout_accruals/" + i16,schemaPath:"#/properties/projects/items/properties/payout_accruals/items/required",keyword:"required",params:{missingProperty: "creator"},message:"must have required property '"+"creator"+"'"};
if(vErrors === null){
vErrors = [err276];
}
else {
vErrors.push(err276);
}
errors++;
}
if(data153.status === undefined){
const err277 = {instancePath:instancePath+"/projects/" + i2+"/payout_accruals/" + i16,schemaPath:"#/properties/projects/items/properties/payout_accruals/items/required",keyword:"required",params:{missingProperty: "status"},message:"must have required property '"+"status"+"'"};
if(vErrors === null){
vErrors = [err277];
}
else {
vErrors.push(err277);
}
errors++;
}
for(const key18 in data153){
if(!(((((((key18 === "at") || (key18 === "creator")) || (key18 === "structure")) || (key18 === "period")) || (key18 === "status")) || (key18 === "repeat")) || (key18 === "every"))){
const err278 = {instancePath:instancePath+"/projects/" + i2+"/payout_accruals/" + i16,schemaPath:"#/properties/projects/items/properties/payout_accruals/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key18},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err278];
}
else {
vErrors.push(err278);
}
errors++;
}
}
if(data153.at !== undefined){
if(!(validate74(data153.at, {instancePath:instancePath+"/projects/" + i2+"/payout_accruals/" + i16+"/at",parentData:data153,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data153.creator !== undefined){
let data155 = data153.creator;
if(typeof data155 === "string"){
if(func5(data155) < 1){
const err279 = {instancePath:instancePath+"/projects/" + i2+"/payout_accruals/" + i16+"/creator",schemaPath:"#/properties/projects/items/properties/payout_accruals/items/properties/creator/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err279];
}
else {
vErrors.push(err279);
}
errors++;
}
}
else {
const err280 = {instancePath:instancePath+"/projects/" + i2+"/payout_accruals/" + i16+"/creator",schemaPath:"#/properties/projects/items/properties/payout_accruals/items/properties/creator/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err280];
}
else {
vErrors.push(err280);
}
errors++;
}
}
if(data153.structure !== undefined){
let data156 = data153.structure;
if(typeof data156 === "string"){
if(func5(data156) < 1){
const err281 = {instancePath:instancePath+"/projects/" + i2+"/payout_accruals/" + i16+"/structure",schemaPath:"#/properties/projects/items/properties/payout_accruals/items/properties/structure/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err281];
}
else {
vErrors.push(err281);
}
errors++;
}
}
else {
const err282 = {instancePath:instancePath+"/projects/" + i2+"/payout_accruals/" + i16+"/structure",schemaPath:"#/properties/projects/items/properties/payout_accruals/items/properties/structure/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err282];
}
else {
vErrors.push(err282);
}
errors++;
}
}
if(data153.period !== undefined){
if(!(validate74(data153.period, {instancePath:instancePath+"/projects/" + i2+"/payout_accruals/" + i16+"/period",parentData:data153,parentDataProperty:"period",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data153.status !== undefined){
let data158 = data153.status;
if(!((data158 === "rejected") || (data158 === "voided"))){
const err283 = {instancePath:instancePath+"/projects/" + i2+"/payout_accruals/" + i16+"/status",schemaPath:"#/properties/projects/items/properties/payout_accruals/items/properties/status/enum",keyword:"enum",params:{allowedValues: schema40.properties.projects.items.properties.payout_accruals.items.properties.status.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err283];
}
else {
vErrors.push(err283);
}
errors++;
}
}
if(data153.repeat !== undefined){
let data159 = data153.repeat;
if(!(((typeof data159 == "number") && (!(data159 % 1) && !isNaN(data159))) && (isFinite(data159)))){
const err284 = {instancePath:instancePath+"/projects/" + i2+"/payout_accruals/" + i16+"/repeat",schemaPath:"#/properties/projects/items/properties/payout_accruals/items/properties/repeat/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err284];
}
else {
vErrors.push(err284);
}
errors++;
}
if((typeof data159 == "number") && (isFinite(data159))){
if(data159 > 10000 || isNaN(data159)){
const err285 = {instancePath:instancePath+"/projects/" + i2+"/payout_accruals/" + i16+"/repeat",schemaPath:"#/properties/projects/items/properties/payout_accruals/items/properties/repeat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err285];
}
else {
vErrors.push(err285);
}
errors++;
}
if(data159 < 1 || isNaN(data159)){
const err286 = {instancePath:instancePath+"/projects/" + i2+"/payout_accruals/" + i16+"/repeat",schemaPath:"#/properties/projects/items/properties/payout_accruals/items/properties/repeat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err286];
}
else {
vErrors.push(err286);
}
errors++;
}
}
}
if(data153.every !== undefined){
let data160 = data153.every;
if(typeof data160 === "string"){
if(!pattern9.test(data160)){
const err287 = {instancePath:instancePath+"/projects/" + i2+"/payout_accruals/" + i16+"/every",schemaPath:"#/properties/projects/items/properties/payout_accruals/items/properties/every/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
if(vErrors === null){
vErrors = [err287];
}
else {
vErrors.push(err287);
}
errors++;
}
}
else {
const err288 = {instancePath:instancePath+"/projects/" + i2+"/payout_accruals/" + i16+"/every",schemaPath:"#/properties/projects/items/properties/payout_accruals/items/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err288];
}
else {
vErrors.push(err288);
}
errors++;
}
}
}
else {
const err289 = {instancePath:instancePath+"/projects/" + i2+"/payout_accruals/" + i16,schemaPath:"#/properties/projects/items/properties/payout_accruals/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err289];
}
else {
vErrors.push(err289);
}
errors++;
}
}
}
else {
const err290 = {instancePath:instancePath+"/projects/" + i2+"/payout_accruals",schemaPath:"#/properties/projects/items/properties/payout_accruals/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err290];
}
else {
vErrors.push(err290);
}
errors++;
}
}
if(data35.payout_payments !== undefined){
let data161 = data35.payout_payments;
if(Array.isArray(data161)){
const len17 = data161.length;
for(let i17=0; i17<len17; i17++){
let data162 = data161[i17];
if(data162 && typeof data162 == "object" && !Array.isArray(data162)){
if(data162.at === undefined){
const err291 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17,schemaPath:"#/properties/projects/items/properties/payout_payments/items/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err291];
}
else {
vErrors.push(err291);
}
errors++;
}
for(const key19 in data162){
if(!(func1.call(schema40.properties.projects.items.properties.payout_payments.items.properties, key19))){
const err292 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17,schemaPath:"#/properties/projects/items/properties/payout_payments/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key19},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err292];
}
else {
vErrors.push(err292);
}
errors++;
}
}
if(data162.paid_at !== undefined){
if(!(validate74(data162.paid_at, {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/paid_at",parentData:data162,parentDataProperty:"paid_at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data162.at !== undefined){
if(!(validate74(data162.at, {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/at",parentData:data162,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data162.creator !== undefined){
let data165 = data162.creator;
if(typeof data165 === "string"){
if(func5(data165) < 1){
const err293 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/creator",schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/creator/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err293];
}
else {
vErrors.push(err293);
}
errors++;
}
}
else {
const err294 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/creator",schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/creator/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err294];
}
else {
vErrors.push(err294);
}
errors++;
}
}
if(data162.method !== undefined){
let data166 = data162.method;
if(typeof data166 === "string"){
if(func5(data166) < 1){
const err295 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/method",schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/method/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err295];
}
else {
vErrors.push(err295);
}
errors++;
}
}
else {
const err296 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/method",schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/method/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err296];
}
else {
vErrors.push(err296);
}
errors++;
}
}
if(data162.accruals !== undefined){
let data167 = data162.accruals;
if(Array.isArray(data167)){
if(data167.length < 1){
const err297 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/accruals",schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/accruals/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err297];
}
else {
vErrors.push(err297);
}
errors++;
}
const len18 = data167.length;
for(let i18=0; i18<len18; i18++){
let data168 = data167[i18];
if(data168 && typeof data168 == "object" && !Array.isArray(data168)){
for(const key20 in data168){
if(!((((key20 === "structure") || (key20 === "period")) || (key20 === "repeat")) || (key20 === "every"))){
const err298 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/accruals/" + i18,schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/accruals/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key20},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err298];
}
else {
vErrors.push(err298);
}
errors++;
}
}
if(data168.structure !== undefined){
let data169 = data168.structure;
if(typeof data169 === "string"){
if(func5(data169) < 1){
const err299 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/accruals/" + i18+"/structure",schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/accruals/items/properties/structure/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err299];
}
else {
vErrors.push(err299);
}
errors++;
}
}
else {
const err300 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/accruals/" + i18+"/structure",schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/accruals/items/properties/structure/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err300];
}
else {
vErrors.push(err300);
}
errors++;
}
}
if(data168.period !== undefined){
if(!(validate74(data168.period, {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/accruals/" + i18+"/period",parentData:data168,parentDataProperty:"period",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data168.repeat !== undefined){
let data171 = data168.repeat;
if(!(((typeof data171 == "number") && (!(data171 % 1) && !isNaN(data171))) && (isFinite(data171)))){
const err301 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/accruals/" + i18+"/repeat",schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/accruals/items/properties/repeat/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err301];
}
else {
vErrors.push(err301);
}
errors++;
}
if((typeof data171 == "number") && (isFinite(data171))){
if(data171 > 10000 || isNaN(data171)){
const err302 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/accruals/" + i18+"/repeat",schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/accruals/items/properties/repeat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err302];
}
else {
vErrors.push(err302);
}
errors++;
}
if(data171 < 1 || isNaN(data171)){
const err303 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/accruals/" + i18+"/repeat",schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/accruals/items/properties/repeat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err303];
}
else {
vErrors.push(err303);
}
errors++;
}
}
}
if(data168.every !== undefined){
let data172 = data168.every;
if(typeof data172 === "string"){
if(!pattern9.test(data172)){
const err304 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/accruals/" + i18+"/every",schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/accruals/items/properties/every/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
if(vErrors === null){
vErrors = [err304];
}
else {
vErrors.push(err304);
}
errors++;
}
}
else {
const err305 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/accruals/" + i18+"/every",schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/accruals/items/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err305];
}
else {
vErrors.push(err305);
}
errors++;
}
}
}
else {
const err306 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/accruals/" + i18,schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/accruals/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err306];
}
else {
vErrors.push(err306);
}
errors++;
}
}
}
else {
const err307 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/accruals",schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/accruals/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err307];
}
else {
vErrors.push(err307);
}
errors++;
}
}
if(data162.changes !== undefined){
let data173 = data162.changes;
if(Array.isArray(data173)){
const len19 = data173.length;
for(let i19=0; i19<len19; i19++){
let data174 = data173[i19];
if(data174 && typeof data174 == "object" && !Array.isArray(data174)){
if(Object.keys(data174).length < 2){
const err308 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/changes/" + i19,schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/changes/items/minProperties",keyword:"minProperties",params:{limit: 2},message:"must NOT have fewer than 2 properties"};
if(vErrors === null){
vErrors = [err308];
}
else {
vErrors.push(err308);
}
errors++;
}
if(data174.at === undefined){
const err309 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/changes/" + i19,schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/changes/items/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err309];
}
else {
vErrors.push(err309);
}
errors++;
}
for(const key21 in data174){
if(!((((((key21 === "status") || (key21 === "readme")) || (key21 === "metadata")) || (key21 === "at")) || (key21 === "repeat")) || (key21 === "every"))){
const err310 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/changes/" + i19,schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/changes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key21},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err310];
}
else {
vErrors.push(err310);
}
errors++;
}
}
if(data174.at !== undefined){
if(!(validate74(data174.at, {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/changes/" + i19+"/at",parentData:data174,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data174.repeat !== undefined){
let data176 = data174.repeat;
if(!(((typeof data176 == "number") && (!(data176 % 1) && !isNaN(data176))) && (isFinite(data176)))){
const err311 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/changes/" + i19+"/repeat",schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/changes/items/properties/repeat/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err311];
}
else {
vErrors.push(err311);
}
errors++;
}
if((typeof data176 == "number") && (isFinite(data176))){
if(data176 > 10000 || isNaN(data176)){
const err312 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/changes/" + i19+"/repeat",schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/changes/items/properties/repeat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err312];
}
else {
vErrors.push(err312);
}
errors++;
}
if(data176 < 1 || isNaN(data176)){
const err313 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/changes/" + i19+"/repeat",schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/changes/items/properties/repeat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err313];
}
else {
vErrors.push(err313);
}
errors++;
}
}
}
if(data174.every !== undefined){
let data177 = data174.every;
if(typeof data177 === "string"){
if(!pattern9.test(data177)){
const err314 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/changes/" + i19+"/every",schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/changes/items/properties/every/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
if(vErrors === null){
vErrors = [err314];
}
else {
vErrors.push(err314);
}
errors++;
}
}
else {
const err315 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/changes/" + i19+"/every",schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/changes/items/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err315];
}
else {
vErrors.push(err315);
}
errors++;
}
}
}
else {
const err316 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/changes/" + i19,schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/changes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err316];
}
else {
vErrors.push(err316);
}
errors++;
}
}
}
else {
const err317 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/changes",schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/changes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err317];
}
else {
vErrors.push(err317);
}
errors++;
}
}
if(data162.voided_at !== undefined){
if(!(validate74(data162.voided_at, {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/voided_at",parentData:data162,parentDataProperty:"voided_at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data162.repeat !== undefined){
let data179 = data162.repeat;
if(!(((typeof data179 == "number") && (!(data179 % 1) && !isNaN(data179))) && (isFinite(data179)))){
const err318 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/repeat",schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/repeat/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err318];
}
else {
vErrors.push(err318);
}
errors++;
}
if((typeof data179 == "number") && (isFinite(data179))){
if(data179 > 10000 || isNaN(data179)){
const err319 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/repeat",schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/repeat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err319];
}
else {
vErrors.push(err319);
}
errors++;
}
if(data179 < 1 || isNaN(data179)){
const err320 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/repeat",schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/repeat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err320];
}
else {
vErrors.push(err320);
}
errors++;
}
}
}
if(data162.every !== undefined){
let data180 = data162.every;
if(typeof data180 === "string"){
if(!pattern9.test(data180)){
const err321 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/every",schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/every/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
if(vErrors === null){
vErrors = [err321];
}
else {
vErrors.push(err321);
}
errors++;
}
}
else {
const err322 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17+"/every",schemaPath:"#/properties/projects/items/properties/payout_payments/items/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err322];
}
else {
vErrors.push(err322);
}
errors++;
}
}
}
else {
const err323 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments/" + i17,schemaPath:"#/properties/projects/items/properties/payout_payments/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err323];
}
else {
vErrors.push(err323);
}
errors++;
}
}
}
else {
const err324 = {instancePath:instancePath+"/projects/" + i2+"/payout_payments",schemaPath:"#/properties/projects/items/properties/payout_payments/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err324];
}
else {
vErrors.push(err324);
}
errors++;
}
}
if(data35.annotations !== undefined){
let data181 = data35.annotations;
if(Array.isArray(data181)){
const len20 = data181.length;
for(let i20=0; i20<len20; i20++){
let data182 = data181[i20];
if(data182 && typeof data182 == "object" && !Array.isArray(data182)){
if(data182.date === undefined){
const err325 = {instancePath:instancePath+"/projects/" + i2+"/annotations/" + i20,schemaPath:"#/properties/projects/items/properties/annotations/items/required",keyword:"required",params:{missingProperty: "date"},message:"must have required property '"+"date"+"'"};
if(vErrors === null){
vErrors = [err325];
}
else {
vErrors.push(err325);
}
errors++;
}
if(data182.label === undefined){
const err326 = {instancePath:instancePath+"/projects/" + i2+"/annotations/" + i20,schemaPath:"#/properties/projects/items/properties/annotations/items/required",keyword:"required",params:{missingProperty: "label"},message:"must have required property '"+"label"+"'"};
if(vErrors === null){
vErrors = [err326];
}
else {
vErrors.push(err326);
}
errors++;
}
for(const key22 in data182){
if(!(func1.call(schema40.properties.projects.items.properties.annotations.items.properties, key22))){
const err327 = {instancePath:instancePath+"/projects/" + i2+"/annotations/" + i20,schemaPath:"#/properties/projects/items/properties/annotations/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key22},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err327];
}
else {
vErrors.push(err327);
}
errors++;
}
}
if(data182.date !== undefined){
if(!(validate81(data182.date, {instancePath:instancePath+"/projects/" + i2+"/annotations/" + i20+"/date",parentData:data182,parentDataProperty:"date",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate81.errors);
errors = vErrors.length;
}
}
if(data182.at !== undefined){
if(!(validate74(data182.at, {instancePath:instancePath+"/projects/" + i2+"/annotations/" + i20+"/at",parentData:data182,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data182.creator !== undefined){
let data185 = data182.creator;
if(typeof data185 === "string"){
if(func5(data185) < 1){
const err328 = {instancePath:instancePath+"/projects/" + i2+"/annotations/" + i20+"/creator",schemaPath:"#/properties/projects/items/properties/annotations/items/properties/creator/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err328];
}
else {
vErrors.push(err328);
}
errors++;
}
}
else {
const err329 = {instancePath:instancePath+"/projects/" + i2+"/annotations/" + i20+"/creator",schemaPath:"#/properties/projects/items/properties/annotations/items/properties/creator/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err329];
}
else {
vErrors.push(err329);
}
errors++;
}
}
if(data182.video !== undefined){
let data186 = data182.video;
if(typeof data186 === "string"){
if(func5(data186) < 1){
const err330 = {instancePath:instancePath+"/projects/" + i2+"/annotations/" + i20+"/video",schemaPath:"#/properties/projects/items/properties/annotations/items/properties/video/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err330];
}
else {
vErrors.push(err330);
}
errors++;
}
}
else {
const err331 = {instancePath:instancePath+"/projects/" + i2+"/annotations/" + i20+"/video",schemaPath:"#/properties/projects/items/properties/annotations/items/properties/video/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err331];
}
else {
vErrors.push(err331);
}
errors++;
}
}
if(data182.campaign !== undefined){
let data187 = data182.campaign;
if(typeof data187 === "string"){
if(func5(data187) < 1){
const err332 = {instancePath:instancePath+"/projects/" + i2+"/annotations/" + i20+"/campaign",schemaPath:"#/properties/projects/items/properties/annotations/items/properties/campaign/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err332];
}
else {
vErrors.push(err332);
}
errors++;
}
}
else {
const err333 = {instancePath:instancePath+"/projects/" + i2+"/annotations/" + i20+"/campaign",schemaPath:"#/properties/projects/items/properties/annotations/items/properties/campaign/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err333];
}
else {
vErrors.push(err333);
}
errors++;
}
}
if(data182.repeat !== undefined){
let data188 = data182.repeat;
if(!(((typeof data188 == "number") && (!(data188 % 1) && !isNaN(data188))) && (isFinite(data188)))){
const err334 = {instancePath:instancePath+"/projects/" + i2+"/annotations/" + i20+"/repeat",schemaPath:"#/properties/projects/items/properties/annotations/items/properties/repeat/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err334];
}
else {
vErrors.push(err334);
}
errors++;
}
if((typeof data188 == "number") && (isFinite(data188))){
if(data188 > 10000 || isNaN(data188)){
const err335 = {instancePath:instancePath+"/projects/" + i2+"/annotations/" + i20+"/repeat",schemaPath:"#/properties/projects/items/properties/annotations/items/properties/repeat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err335];
}
else {
vErrors.push(err335);
}
errors++;
}
if(data188 < 1 || isNaN(data188)){
const err336 = {instancePath:instancePath+"/projects/" + i2+"/annotations/" + i20+"/repeat",schemaPath:"#/properties/projects/items/properties/annotations/items/properties/repeat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err336];
}
else {
vErrors.push(err336);
}
errors++;
}
}
}
if(data182.every !== undefined){
let data189 = data182.every;
if(typeof data189 === "string"){
if(!pattern9.test(data189)){
const err337 = {instancePath:instancePath+"/projects/" + i2+"/annotations/" + i20+"/every",schemaPath:"#/properties/projects/items/properties/annotations/items/properties/every/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
if(vErrors === null){
vErrors = [err337];
}
else {
vErrors.push(err337);
}
errors++;
}
}
else {
const err338 = {instancePath:instancePath+"/projects/" + i2+"/annotations/" + i20+"/every",schemaPath:"#/properties/projects/items/properties/annotations/items/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err338];
}
else {
vErrors.push(err338);
}
errors++;
}
}
}
else {
const err339 = {instancePath:instancePath+"/projects/" + i2+"/annotations/" + i20,schemaPath:"#/properties/projects/items/properties/annotations/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err339];
}
else {
vErrors.push(err339);
}
errors++;
}
}
}
else {
const err340 = {instancePath:instancePath+"/projects/" + i2+"/annotations",schemaPath:"#/properties/projects/items/properties/annotations/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err340];
}
else {
vErrors.push(err340);
}
errors++;
}
}
if(data35.changes !== undefined){
let data190 = data35.changes;
if(Array.isArray(data190)){
const len21 = data190.length;
for(let i21=0; i21<len21; i21++){
let data191 = data190[i21];
if(data191 && typeof data191 == "object" && !Array.isArray(data191)){
if(Object.keys(data191).length < 2){
const err341 = {instancePath:instancePath+"/projects/" + i2+"/changes/" + i21,schemaPath:"#/properties/projects/items/properties/changes/items/minProperties",keyword:"minProperties",params:{limit: 2},message:"must NOT have fewer than 2 properties"};
if(vErrors === null){
vErrors = [err341];
}
else {
vErrors.push(err341);
}
errors++;
}
if(data191.at === undefined){
const err342 = {instancePath:instancePath+"/projects/" + i2+"/changes/" + i21,schemaPath:"#/properties/projects/items/properties/changes/items/required",keyword:"required",params:{missingProperty: "at"},message:"must have required property '"+"at"+"'"};
if(vErrors === null){
vErrors = [err342];
}
else {
vErrors.push(err342);
}
errors++;
}
for(const key23 in data191){
if(!((((((key23 === "name") || (key23 === "readme")) || (key23 === "metadata")) || (key23 === "at")) || (key23 === "repeat")) || (key23 === "every"))){
const err343 = {instancePath:instancePath+"/projects/" + i2+"/changes/" + i21,schemaPath:"#/properties/projects/items/properties/changes/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key23},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err343];
}
else {
vErrors.push(err343);
}
errors++;
}
}
if(data191.at !== undefined){
if(!(validate74(data191.at, {instancePath:instancePath+"/projects/" + i2+"/changes/" + i21+"/at",parentData:data191,parentDataProperty:"at",rootData,dynamicAnchors}))){
vErrors = gatherErrors(vErrors, validate74.errors);
errors = vErrors.length;
}
}
if(data191.repeat !== undefined){
let data193 = data191.repeat;
if(!(((typeof data193 == "number") && (!(data193 % 1) && !isNaN(data193))) && (isFinite(data193)))){
const err344 = {instancePath:instancePath+"/projects/" + i2+"/changes/" + i21+"/repeat",schemaPath:"#/properties/projects/items/properties/changes/items/properties/repeat/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err344];
}
else {
vErrors.push(err344);
}
errors++;
}
if((typeof data193 == "number") && (isFinite(data193))){
if(data193 > 10000 || isNaN(data193)){
const err345 = {instancePath:instancePath+"/projects/" + i2+"/changes/" + i21+"/repeat",schemaPath:"#/properties/projects/items/properties/changes/items/properties/repeat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err345];
}
else {
vErrors.push(err345);
}
errors++;
}
if(data193 < 1 || isNaN(data193)){
const err346 = {instancePath:instancePath+"/projects/" + i2+"/changes/" + i21+"/repeat",schemaPath:"#/properties/projects/items/properties/changes/items/properties/repeat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err346];
}
else {
vErrors.push(err346);
}
errors++;
}
}
}
if(data191.every !== undefined){
let data194 = data191.every;
if(typeof data194 === "string"){
if(!pattern9.test(data194)){
const err347 = {instancePath:instancePath+"/projects/" + i2+"/changes/" + i21+"/every",schemaPath:"#/properties/projects/items/properties/changes/items/properties/every/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
if(vErrors === null){
vErrors = [err347];
}
else {
vErrors.push(err347);
}
errors++;
}
}
else {
const err348 = {instancePath:instancePath+"/projects/" + i2+"/changes/" + i21+"/every",schemaPath:"#/properties/projects/items/properties/changes/items/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err348];
}
else {
vErrors.push(err348);
}
errors++;
}
}
}
else {
const err349 = {instancePath:instancePath+"/projects/" + i2+"/changes/" + i21,schemaPath:"#/properties/projects/items/properties/changes/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err349];
}
else {
vErrors.push(err349);
}
errors++;
}
}
}
else {
const err350 = {instancePath:instancePath+"/projects/" + i2+"/changes",schemaPath:"#/properties/projects/items/properties/changes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err350];
}
else {
vErrors.push(err350);
}
errors++;
}
}
if(data35.repeat !== undefined){
let data195 = data35.repeat;
if(!(((typeof data195 == "number") && (!(data195 % 1) && !isNaN(data195))) && (isFinite(data195)))){
const err351 = {instancePath:instancePath+"/projects/" + i2+"/repeat",schemaPath:"#/properties/projects/items/properties/repeat/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err351];
}
else {
vErrors.push(err351);
}
errors++;
}
if((typeof data195 == "number") && (isFinite(data195))){
if(data195 > 10000 || isNaN(data195)){
const err352 = {instancePath:instancePath+"/projects/" + i2+"/repeat",schemaPath:"#/properties/projects/items/properties/repeat/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},message:"must be <= 10000"};
if(vErrors === null){
vErrors = [err352];
}
else {
vErrors.push(err352);
}
errors++;
}
if(data195 < 1 || isNaN(data195)){
const err353 = {instancePath:instancePath+"/projects/" + i2+"/repeat",schemaPath:"#/properties/projects/items/properties/repeat/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err353];
}
else {
vErrors.push(err353);
}
errors++;
}
}
}
if(data35.every !== undefined){
let data196 = data35.every;
if(typeof data196 === "string"){
if(!pattern9.test(data196)){
const err354 = {instancePath:instancePath+"/projects/" + i2+"/every",schemaPath:"#/properties/projects/items/properties/every/pattern",keyword:"pattern",params:{pattern: "^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"},message:"must match pattern \""+"^(?=.)(?:\\d+w)? ?(?:\\d+d)? ?(?:\\d+h)? ?(?:\\d+m)? ?(?:\\d+s)?$"+"\""};
if(vErrors === null){
vErrors = [err354];
}
else {
vErrors.push(err354);
}
errors++;
}
}
else {
const err355 = {instancePath:instancePath+"/projects/" + i2+"/every",schemaPath:"#/properties/projects/items/properties/every/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err355];
}
else {
vErrors.push(err355);
}
errors++;
}
}
}
else {
const err356 = {instancePath:instancePath+"/projects/" + i2,schemaPath:"#/properties/projects/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err356];
}
else {
vErrors.push(err356);
}
errors++;
}
}
}
else {
const err357 = {instancePath:instancePath+"/projects",schemaPath:"#/properties/projects/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err357];
}
else {
vErrors.push(err357);
}
errors++;
}
}
}
else {
const err358 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err358];
}
else {
vErrors.push(err358);
}
errors++;
}
validate73.errors = vErrors;
return errors === 0;
}
validate73.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};
